package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.CURRENCY;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.CUSTOMER_NAME;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PRODUCT;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.REGION;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.SECTOR;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.STAGE;
import static io.ringflow.delivery.process.ProjectMilestonesProcess.VALUE;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.engine.permission.WithoutRights;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.Pipeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the project of a signed contract and starts its process, in the transaction of the signature. */
@Component
class ContractFollowed {

    private final ProjectDesk projects;
    private final Pipeline pipeline;
    private final RuntimeService cases;
    private final WithoutRights house;

    ContractFollowed(ProjectDesk projects, Pipeline pipeline, RuntimeService cases, WithoutRights house) {
        this.projects = projects;
        this.pipeline = pipeline;
        this.cases = cases;
        this.house = house;
    }

    @EventListener
    void on(ContractSigned contract) {
        ProjectFacts project = projects.open(contract);
        Map<String, Object> variables = variables(project, pipeline.deal(contract.opportunityNumber()));
        house.act(() -> cases.startProcessInstanceByMessage(
                ProjectMilestonesProcess.CONTRACT_SIGNED, project.number(), variables));
    }

    private static Map<String, Object> variables(ProjectFacts project, Optional<DealView> deal) {
        Map<String, Object> variables = new HashMap<>();
        PROJECT_NUMBER.put(variables, project.number());
        CUSTOMER_NAME.put(variables, project.customerName());
        REGION.put(variables, deal.map(DealView::region).orElse(""));
        SECTOR.put(variables, deal.map(DealView::sector).orElse(""));
        PRODUCT.put(variables, deal.flatMap(ContractFollowed::product).orElse(""));
        VALUE.put(variables, project.amount().amount());
        CURRENCY.put(variables, project.amount().currencyCode());
        STAGE.put(variables, project.stage().name());
        return variables;
    }

    /** What the first line of the latest quotation offers. */
    private static Optional<String> product(DealView deal) {
        return deal.quotations().stream()
                .flatMap(quotation -> quotation.lines().stream())
                .findFirst()
                .map(line -> line.product());
    }
}
