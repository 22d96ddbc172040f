package io.ringflow.pipeline.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.pipeline.ContractFilter;
import io.ringflow.pipeline.ContractRow;
import io.ringflow.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer's contracts on the customer's page, as far as the reader may see them. */
@Component
class CustomerContractsPanel implements CustomerPanel {

    private static final int CONTRACTS = 20;

    private final Pipeline pipeline;
    private final DealAccess access;

    CustomerContractsPanel(Pipeline pipeline, DealAccess access) {
        this.pipeline = pipeline;
        this.access = access;
    }

    @Override
    public Tab tab() {
        return Tab.OVERVIEW;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "pipeline/customer-panels :: contracts";
    }

    @Override
    public Optional<Object> content(CustomerView customer) {
        ContractFilter filter = new ContractFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(customer.id().value()),
                Optional.empty(),
                Optional.empty());
        List<ContractRow> rows = pipeline.contracts(filter, Optional.empty(), CONTRACTS).stream()
                .filter(row -> access.sees(Optional.of(row.owner())))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
