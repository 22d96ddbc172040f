package io.ringflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.rights.GroupRights;
import io.ringflow.identity.rights.PageRights;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@RingflowTest
class RightsTest {

    private final GroupRights rights;
    private final PageRights pages;
    private final People people;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final TransactionOperations transaction;

    @Autowired
    RightsTest(
            GroupRights rights,
            PageRights pages,
            People people,
            IdentityService identities,
            AuthorizationService authorizations,
            TaskService tasks,
            TransactionOperations transaction) {
        this.rights = rights;
        this.pages = pages;
        this.people = people;
        this.identities = identities;
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @CsvSource({
        "lena,lead-to-contract,CREATE_INSTANCE TASK_WORK READ_TASK,READ_HISTORY TASK_ASSIGN UPDATE_TASK UPDATE",
        "lena,contract-approval,READ TASK_WORK READ_TASK,CREATE_INSTANCE TASK_ASSIGN",
        "marco,lead-to-contract,TASK_ASSIGN TASK_WORK,UPDATE_INSTANCE DELETE_INSTANCE",
        "ben,lead-to-contract,TASK_WORK READ_TASK,CREATE_INSTANCE TASK_ASSIGN",
        "ben,contract-approval,,READ READ_TASK TASK_WORK",
        "fiona,contract-approval,TASK_WORK READ_TASK,CREATE_INSTANCE",
        "fiona,lead-to-contract,,READ READ_TASK TASK_WORK",
        "luca,contract-approval,TASK_WORK,TASK_ASSIGN",
        "wei,lead-to-contract,CREATE_INSTANCE,READ_TASK TASK_WORK READ_HISTORY",
        "sam,lead-to-contract,,READ CREATE_INSTANCE READ_TASK",
        "anton,lead-to-contract,READ_HISTORY READ_TASK,TASK_WORK CREATE_INSTANCE UPDATE",
        "olga,anything,READ MIGRATE_INSTANCE SUSPEND,TASK_WORK DELETE DELETE_HISTORY CREATE_INSTANCE",
        "admin,anything,DELETE CREATE_INSTANCE TASK_WORK,",
    })
    void giveAGroupWhatItNeeds(String username, String process, String may, String mayNot) {
        assertThat(words(may).filter(permission -> !isAllowed(username, process, permission)))
                .isEmpty();
        assertThat(words(mayNot).filter(permission -> isAllowed(username, process, permission)))
                .isEmpty();
    }

    @Test
    void nameEveryGroupThatTheCodeNames() throws IllegalAccessException {
        List<String> named = new ArrayList<>();
        for (Field field : Groups.class.getFields()) {
            named.add((String) field.get(null));
        }
        pages.all().stream().filter(page -> !page.isForEverybody()).forEach(page -> named.addAll(page.who()));
        assertThat(identities.createGroupQuery().list())
                .extracting(Group::getId)
                .containsAll(named);
    }

    @Test
    void stayAwayOnceAnAdministratorTookThemAway() {
        Authorization legal = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.LEGAL)
                .resourceType(Resources.APPLICATION)
                .resourceId("tasklist")
                .singleResult();
        authorizations.deleteAuthorization(legal.getId());
        try {
            transaction.executeWithoutResult(status -> rights.setUp());
            assertThat(authorizations.isUserAuthorized(
                            "luca", List.of(Groups.LEGAL), Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                    .isFalse();
        } finally {
            Authorization again = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            again.setGroupId(Groups.LEGAL);
            again.setResource(Resources.APPLICATION);
            again.setResourceId("tasklist");
            again.addPermission(Permissions.ACCESS);
            authorizations.saveAuthorization(again);
        }
    }

    @Test
    void costNoRowForEachTask() {
        long before = authorizations.createAuthorizationQuery().count();
        Task task = tasks.newTask();
        task.setName("no row");
        tasks.saveTask(task);
        tasks.setAssignee(task.getId(), "lena");
        tasks.setOwner(task.getId(), "marco");
        tasks.addCandidateGroup(task.getId(), Groups.SALES);
        tasks.addCandidateUser(task.getId(), "tom");
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void belongToPeopleKnownByLoginNameFullNameAndGroup() {
        assertThat(people.find("lena").orElseThrow().manager()).contains("marco");
        assertThat(people.named("  lena   HOFFMANN ").orElseThrow().username()).isEqualTo("lena");
        assertThat(people.inGroup(Groups.SALES)).extracting(Person::username).contains("lena", "tom");
        assertThat(people.groupsOf("anton")).containsExactlyInAnyOrder(Groups.AUDITORS, Groups.MANAGEMENT);
        assertThat(people.groupsOf("nobody")).isEmpty();
        assertThat(people.findAll(Set.of("lena", "nobody"))).containsOnlyKeys("lena");
        assertThat(people.current()).isEmpty();
    }

    @Test
    void registerAPersonOnceAndLetNobodyInWithoutAPassword() {
        assertThat(people.register(seller("José  Peña")).username()).isEqualTo("jose.pena");
        assertThat(people.register(seller("José Peña")).name()).isEqualTo("José Peña");
        assertThat(people.register(seller("王伟")).name()).isEqualTo("王伟");
        assertThat(people.register(seller("Admin")).username()).isEqualTo("admin.2");
        assertThat(people.find("admin").orElseThrow().name()).isEqualTo("Ada Minkova");
        assertThat(identities.checkPassword("jose.pena", "")).isFalse();
        identities.deleteUser("jose.pena");
        assertThat(people.named("José Peña")).isEmpty();
        assertThat(people.find("jose.pena")).isPresent();
    }

    private static NewPerson seller(String name) {
        return new NewPerson(
                Optional.empty(),
                name,
                Optional.empty(),
                "Central",
                Optional.empty(),
                Optional.empty(),
                Set.of(Groups.SALES));
    }

    private boolean isAllowed(String username, String process, String permission) {
        return authorizations.isUserAuthorized(
                username,
                List.copyOf(people.groupsOf(username)),
                ProcessDefinitionPermissions.valueOf(permission),
                Resources.PROCESS_DEFINITION,
                process);
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(" "));
    }
}
