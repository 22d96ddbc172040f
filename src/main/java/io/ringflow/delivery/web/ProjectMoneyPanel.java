package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectPanel;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.ReceiptRow;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.Receivables;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A project's instalments and what came in for them, on the project's page, as far as the reader may see money. */
@Component
class ProjectMoneyPanel implements ProjectPanel {

    private final Receivables receivables;
    private final MoneyAccess access;

    ProjectMoneyPanel(Receivables receivables, MoneyAccess access) {
        this.receivables = receivables;
        this.access = access;
    }

    /** What the fragment shows. */
    record Money(List<ReceivableRow> receivables, List<ReceiptRow> receipts) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "delivery/money-panels :: project";
    }

    @Override
    public Optional<Object> content(ProjectView project) {
        return access.sees(project.row().seller())
                ? Optional.of(new Money(
                        receivables.ofProject(project.row().number()),
                        receivables.receiptsOf(project.row().number())))
                : Optional.empty();
    }
}
