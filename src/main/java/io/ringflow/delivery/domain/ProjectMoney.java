package io.ringflow.delivery.domain;

import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractMoney;
import io.ringflow.shared.query.Columns;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the contract ledger what came in, from the projects of the contracts. */
@Component
class ProjectMoney implements ContractMoney {

    private final JdbcClient database;

    ProjectMoney(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<ContractId, Standing> of(Collection<ContractId> contracts) {
        if (contracts.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select contract_id, received, amount - received - written_off as outstanding, currency
                        from ringflow.project where contract_id in (:contracts)
                        """)
                .param("contracts", contracts.stream().map(ContractId::value).toList())
                .query((row, line) -> Map.entry(
                        new ContractId(row.getLong("contract_id")),
                        new Standing(
                                Columns.money(row, "received").orElseThrow(),
                                Columns.money(row, "outstanding").orElseThrow())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
