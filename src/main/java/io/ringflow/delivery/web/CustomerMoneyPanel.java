package io.ringflow.delivery.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.delivery.ReceivableFilter;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.Receivables;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a customer still owes, on the customer's page, as far as the reader may see it. */
@Component
class CustomerMoneyPanel implements CustomerPanel {

    private static final int ROWS = 50;

    private final Receivables receivables;
    private final MoneyAccess access;

    CustomerMoneyPanel(Receivables receivables, MoneyAccess access) {
        this.receivables = receivables;
        this.access = access;
    }

    @Override
    public Tab tab() {
        return Tab.MONEY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "delivery/money-panels :: customer";
    }

    @Override
    public Optional<Object> content(CustomerView customer) {
        List<ReceivableRow> rows = receivables.open(
                new ReceivableFilter(
                        Optional.empty(),
                        false,
                        access.sellers(),
                        Optional.of(customer.id().value()),
                        Optional.empty()),
                Optional.empty(),
                ROWS);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
