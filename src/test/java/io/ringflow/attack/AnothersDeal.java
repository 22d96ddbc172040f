package io.ringflow.attack;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.NewLead;
import io.ringflow.pipeline.Pipeline;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes a deal that somebody else works on, and knows the numbers of all that hangs on it. */
class AnothersDeal {

    private final Leads leads;
    private final Pipeline pipeline;
    private final CustomerDirectory customers;
    private final ProcessEngine engine;
    private final Map<String, String> ids = new HashMap<>();

    AnothersDeal(Leads leads, Pipeline pipeline, CustomerDirectory customers, ProcessEngine engine) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.customers = customers;
        this.engine = engine;
    }

    /** The numbers of its records, by what they are. */
    Map<String, String> ids() {
        return ids;
    }

    void make() {
        String customer = "Secret" + UUID.randomUUID().toString().replace("-", "");
        be("marco");
        try {
            LeadReceipt lead = leads.submit(new NewLead(
                    customer, "Ann", "", "", "East", "", "", "a press", Optional.of(BigDecimal.TEN), "USD", "phone"));
            Task qualify = task(lead.leadNumber());
            be(qualify.getAssignee());
            engine.getTaskService().complete(qualify.getId(), Map.of("customerChoice", "new", "outcome", "chance"));
            String deal =
                    pipeline.lead(lead.leadNumber()).orElseThrow().opportunity().orElseThrow();
            leave();
            ids.put("customerName", customer);
            ids.put("lead", lead.leadNumber());
            ids.put("deal", deal);
            ids.put("customer", customers.named(customer).orElseThrow().number());
            remember(hisAlone(task(deal)));
        } finally {
            leave();
        }
    }

    /** A task that is offered to nobody else. */
    private Task hisAlone(Task work) {
        engine.getTaskService().getIdentityLinksForTask(work.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .forEach(link -> withdraw(work, link));
        String owner = Optional.ofNullable(work.getAssignee()).orElse("lena");
        engine.getTaskService().setAssignee(work.getId(), owner);
        ids.put("owner", owner);
        return work;
    }

    private void withdraw(Task work, IdentityLink link) {
        if (link.getGroupId() == null) {
            engine.getTaskService().deleteCandidateUser(work.getId(), link.getUserId());
        } else {
            engine.getTaskService().deleteCandidateGroup(work.getId(), link.getGroupId());
        }
    }

    private void remember(Task work) {
        String process = work.getProcessInstanceId();
        String definition = work.getProcessDefinitionId();
        ids.put("task", work.getId());
        ids.put("case", process);
        ids.put("definition", definition);
        ids.put("key", "lead-to-contract");
        ids.put("decisionKey", "stage-gate");
        ids.put("user", "tom");
        ids.put("group", "finance");
        ids.put(
                "job",
                engine.getManagementService().createJobQuery().processInstanceId(process).list().stream()
                        .map(job -> job.getId())
                        .findFirst()
                        .orElse("no-job"));
        ids.put(
                "comment",
                engine.getTaskService()
                        .createComment(work.getId(), process, "said before")
                        .getId());
        ids.put("execution", work.getExecutionId());
        ids.put(
                "incident",
                engine.getRuntimeService()
                        .createIncident("tried", work.getExecutionId(), "said before")
                        .getId());
        ids.put(
                "historicDecision",
                engine.getHistoryService().createHistoricDecisionInstanceQuery().list().stream()
                        .map(decided -> decided.getId())
                        .findFirst()
                        .orElse("no-decision"));
        ids.put(
                "operation",
                engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .processInstanceId(process)
                        .list()
                        .get(0)
                        .getOperationId());
        ids.put(
                "attachment",
                engine.getTaskService()
                        .createAttachment("text/plain", work.getId(), process, "tried", "tried", "http://localhost/")
                        .getId());
        ids.put(
                "batch",
                engine.getManagementService()
                        .setJobRetriesAsync(List.of(ids.get("job")), 3)
                        .getId());
        ids.put(
                "jobDefinition",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionId(definition)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "variable",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(process)
                        .variableName("customerName")
                        .singleResult()
                        .getId());
        ids.put(
                "deployment",
                engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId());
        ids.put(
                "decision",
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("stage-gate")
                        .latestVersion()
                        .singleResult()
                        .getId());
        ids.put(
                "filter",
                engine.getFilterService().createFilterQuery().list().stream()
                        .filter(filter -> !filter.getName().startsWith(Expendable.NAME))
                        .findFirst()
                        .orElseThrow()
                        .getId());
        ids.put(
                "authorization",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .list()
                        .get(0)
                        .getId());
    }

    private Task task(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private void be(String username) {
        engine.getIdentityService()
                .setAuthentication(
                        username,
                        engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                                .map(group -> group.getId())
                                .toList());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    private void leave() {
        engine.getIdentityService().clearAuthentication();
        SecurityContextHolder.clearContext();
    }
}
