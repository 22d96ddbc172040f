package io.ringflow.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** A person, a group, a right, a filter and a deployment that nobody will miss, for those who may change such things. */
class Expendable {

    /** What every deployment of this test is called, also one that a caller makes. */
    static final String DEPLOYMENT = "Authorization matrix";

    /** How the name of everything begins. */
    static final String NAME = "expendable";

    private static final Path HARMLESS = Path.of("src/test/resources/gate/harmless");

    private final ProcessEngine engine;

    Expendable(ProcessEngine engine) {
        this.engine = engine;
    }

    Map<String, String> make() {
        String name = NAME + UUID.randomUUID().toString().replace("-", "");
        Map<String, String> ids = new HashMap<>(Map.of("user", name, "group", name));
        person(name);
        ids.put("authorization", right(name));
        ids.put("filter", filter(name));
        deploy(name, ids);
        return ids;
    }

    /** Takes away whatever was deployed. */
    void clear() {
        RepositoryService repository = engine.getRepositoryService();
        repository
                .createDeploymentQuery()
                .deploymentName(DEPLOYMENT)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    /** A model that the gate takes, under a name of its own. */
    static String model(String key) {
        return harmless("asking-every-day.bpmn").replace("asking-every-day", key);
    }

    private void person(String name) {
        IdentityService identities = engine.getIdentityService();
        User user = identities.newUser(name);
        user.setFirstName("Expendable");
        user.setLastName("Person");
        user.setPassword("long enough by far");
        identities.saveUser(user);
        Group group = identities.newGroup(name);
        group.setName(name);
        identities.saveGroup(group);
    }

    private String right(String name) {
        Authorization right = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(name);
        right.setResource(Resources.DASHBOARD);
        right.setResourceId(name);
        right.addPermission(Permissions.READ);
        return engine.getAuthorizationService().saveAuthorization(right).getId();
    }

    private String filter(String name) {
        Filter filter = engine.getFilterService().newTaskFilter(name);
        filter.setQuery(engine.getTaskService().createTaskQuery().taskName(name));
        return engine.getFilterService().saveFilter(filter).getId();
    }

    private void deploy(String name, Map<String, String> ids) {
        RepositoryService repository = engine.getRepositoryService();
        String table = harmless("table-first.dmn").replace("table-first", name);
        String deployment = repository
                .createDeployment()
                .name(DEPLOYMENT)
                .addInputStream(
                        name + ".bpmn", new ByteArrayInputStream(model(name).getBytes()))
                .addInputStream(name + ".dmn", new ByteArrayInputStream(table.getBytes()))
                .deploy()
                .getId();
        var process = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        var decision = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        ids.put("deployment", deployment);
        ids.put("definition", process.getId());
        ids.put("key", process.getKey());
        ids.put("decision", decision.getId());
        ids.put("decisionKey", decision.getKey());
        ids.put(
                "jobDefinition",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionId(process.getId())
                        .list()
                        .get(0)
                        .getId());
    }

    private static String harmless(String file) {
        try {
            return Files.readString(HARMLESS.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
