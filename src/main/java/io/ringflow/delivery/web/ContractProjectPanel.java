package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.Projects;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.Receivables;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.ContractPanel;
import io.ringflow.pipeline.ContractView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The project that a contract became and what came in for its instalments, on the contract's page. */
@Component
class ContractProjectPanel implements ContractPanel {

    private final Projects projects;
    private final Receivables receivables;
    private final ProjectAccess projectAccess;
    private final MoneyAccess moneyAccess;
    private final People people;

    ContractProjectPanel(
            Projects projects,
            Receivables receivables,
            ProjectAccess projectAccess,
            MoneyAccess moneyAccess,
            People people) {
        this.projects = projects;
        this.receivables = receivables;
        this.projectAccess = projectAccess;
        this.moneyAccess = moneyAccess;
        this.people = people;
    }

    /** @param receivables none for whoever may see the project, but not its money */
    record Became(ProjectRow project, Optional<Person> manager, List<ReceivableRow> receivables) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "delivery/money-panels :: contract";
    }

    @Override
    public Optional<Object> content(ContractView contract) {
        return projects.ofContract(contract.row().number())
                .filter(projectAccess::sees)
                .map(project -> new Became(project, project.manager().flatMap(people::find), receivablesOf(project)));
    }

    private List<ReceivableRow> receivablesOf(ProjectRow project) {
        return moneyAccess.sees(project.seller()) ? receivables.ofProject(project.number()) : List.of();
    }
}
