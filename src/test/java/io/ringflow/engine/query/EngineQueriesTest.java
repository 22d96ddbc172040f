package io.ringflow.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingflowTest
class EngineQueriesTest {

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "lena", List.of("sales"),
            "tom", List.of(),
            "fiona", List.of("finance"),
            "anton", List.of("management"),
            "wei", List.of("sales", "finance"));

    private final ProcessEngine engine;
    private final DbSqlSessionFactory statements;
    private final Map<String, String> ours;
    private final List<Authorization> grants = new ArrayList<>();
    private String deployment = "";

    @Autowired
    EngineQueriesTest(ProcessEngine engine) {
        this.engine = engine;
        statements = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDbSqlSessionFactory();
        ours = statements.getStatementMappings();
    }

    @BeforeEach
    void makeWork() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("home/trial.bpmn")
                .addClasspathResource("home/trial-plan.form")
                .deploy()
                .getId();
        for (int i = 0; i < 9; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey("trial", "TRIAL-" + i, Map.of("customerName", "Trial " + i, "value", i));
        }
        List<Task> tasks = trial().orderByTaskId().asc().list();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            task.setDueDate(i % 4 == 0 ? null : new Date(i * 86_400_000L));
            task.setAssignee(i % 3 == 0 ? "lena" : i % 3 == 1 ? "tom" : null);
            engine.getTaskService().saveTask(task);
            if (i % 2 == 0) {
                engine.getTaskService().addCandidateGroup(task.getId(), "finance");
            }
        }
        grantTo("sales", Resources.PROCESS_DEFINITION, "trial", ProcessDefinitionPermissions.READ_TASK);
        grant("tom", Resources.TASK, tasks.get(1).getId(), Permissions.READ);
        grant("tom", Resources.TASK, tasks.get(2).getId(), Permissions.READ);
        grant("fiona", Resources.TASK, tasks.get(2).getId(), Permissions.READ);
        grant("fiona", Resources.PROCESS_INSTANCE, tasks.get(3).getProcessInstanceId(), Permissions.READ);
    }

    @AfterEach
    void clearUp() {
        engine.getIdentityService().clearAuthentication();
        grants.forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void everybodyFindsTheSameTasksAsByTheEnginesOwnStatements() {
        long found = 0;
        for (Map.Entry<String, List<String>> person : PEOPLE.entrySet()) {
            engine.getIdentityService().setAuthentication(person.getKey(), person.getValue());
            for (Supplier<TaskQuery> query : queries(person.getKey(), person.getValue())) {
                List<String> tasks = ids(query.get());
                assertThat(tasks).isEqualTo(asTheEngineComes(() -> ids(query.get())));
                assertThat(query.get().count()).isEqualTo(tasks.size());
                assertThat(idsByPages(query.get(), tasks.size())).isEqualTo(tasks);
                found += tasks.size();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void everybodyReadsTheSameVariables() {
        String[] instances =
                engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("trial").list().stream()
                        .map(instance -> instance.getId())
                        .toArray(String[]::new);
        long found = 0;
        for (Map.Entry<String, List<String>> person : PEOPLE.entrySet()) {
            engine.getIdentityService().setAuthentication(person.getKey(), person.getValue());
            List<String> variables = variables(instances);
            assertThat(variables).isEqualTo(asTheEngineComes(() -> variables(instances)));
            found += variables.size();
        }
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void aRevokedRightIsMissed() {
        Authorization revoked = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("lena");
        revoked.setResource(Resources.PROCESS_DEFINITION);
        revoked.setResourceId("trial");
        revoked.removePermission(ProcessDefinitionPermissions.READ_TASK);
        keep(revoked);

        engine.getIdentityService().setAuthentication("lena", List.of("sales"));
        assertThat(trial().count()).isZero();
        assertThat(trial().or()
                        .taskAssignee("lena")
                        .taskCandidateGroupIn(List.of("sales"))
                        .endOr()
                        .list())
                .isEmpty();
        engine.getIdentityService().setAuthentication("wei", List.of("sales"));
        assertThat(trial().count()).isEqualTo(9);
    }

    private List<Supplier<TaskQuery>> queries(String person, List<String> groups) {
        Date noon = new Date(5 * 86_400_000L);
        List<String> asked = groups.isEmpty() ? List.of("nobody") : groups;
        return List.of(
                this::trial,
                () -> trial().taskAssignee(person),
                () -> trial().taskCandidateGroupIn(asked),
                () -> trial().taskCandidateGroupIn(asked).includeAssignedTasks(),
                () -> trial().taskCandidateUser(person),
                () -> trial().withCandidateGroups(),
                () -> trial().taskInvolvedUser("lena"),
                () -> trial().dueBefore(noon)
                        .or()
                        .taskAssignee(person)
                        .taskCandidateGroupIn(asked)
                        .endOr(),
                () -> trial().or()
                        .taskAssignee(person)
                        .taskCandidateGroupIn(asked)
                        .dueAfter(noon)
                        .endOr(),
                () -> trial().or().taskAssignee(person).taskUnassigned().endOr(),
                () -> trial().processVariableValueGreaterThan("value", 3),
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .processDefinitionKey("trial")
                        .taskAssignee(person)
                        .endOr());
    }

    private TaskQuery trial() {
        return engine.getTaskService().createTaskQuery().processDefinitionKey("trial");
    }

    private static List<String> ids(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskId().asc().list().stream()
                .map(Task::getId)
                .toList();
    }

    private static List<String> idsByPages(TaskQuery query, int size) {
        query.orderByDueDate().asc().orderByTaskId().asc();
        return IntStream.iterate(0, first -> first < size, first -> first + 2)
                .mapToObj(first -> query.listPage(first, 2))
                .flatMap(List::stream)
                .map(Task::getId)
                .toList();
    }

    private List<String> variables(String... instances) {
        return engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instances).list().stream()
                .map(VariableInstance::getId)
                .sorted()
                .toList();
    }

    private <T> T asTheEngineComes(Supplier<T> work) {
        Map<String, String> others = new HashMap<>(ours);
        others.values().removeIf(statement -> statement.endsWith("ForPerson") || statement.endsWith("WithRights"));
        statements.setStatementMappings(others);
        try {
            return work.get();
        } finally {
            statements.setStatementMappings(ours);
        }
    }

    private void grant(String person, Resource resource, String id, Permissions permission) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(person);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        keep(grant);
    }

    private void grantTo(String group, Resource resource, String id, ProcessDefinitionPermissions permission) {
        AuthorizationService rights = engine.getAuthorizationService();
        Authorization grant = rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.addPermission(permission);
        keep(grant);
    }

    private void keep(Authorization grant) {
        grants.add(engine.getAuthorizationService().saveAuthorization(grant));
    }
}
