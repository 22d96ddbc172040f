package io.ringflow.delivery.domain;

import io.ringflow.pipeline.ReceivedMoney;
import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what came in, by month and by the person who sold it, for the targets. Money whose rate nobody knows is left out. */
@Component
class MoneyByMonth implements ReceivedMoney {

    private final JdbcClient database;

    MoneyByMonth(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Sum> received(int year) {
        return database.sql("""
                        select project.seller, extract(month from receipt.paid_on)::int as month, project.currency,
                               sum(receipt.contract_amount) as amount
                        from ringflow.receipt receipt join ringflow.project project on project.id = receipt.project_id
                        where receipt.paid_on between :first and :last and receipt.contract_amount is not null
                        group by project.seller, month, project.currency
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, line) -> new Sum(
                        row.getString("seller"),
                        row.getInt("month"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }
}
