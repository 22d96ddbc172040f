package io.ringflow.engine.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingflowTest
class LightRightsTest {

    private static final List<String> THINGS = List.of("one-thing", "another-thing", "*");
    private static final List<String> PEOPLE = List.of("pia", "quentin", "*");
    private static final List<String> GROUPS = List.of("movers", "shakers");
    private static final List<Permission> OF_TASKS =
            List.of(TaskPermissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.UPDATE);
    private static final List<Permission> OF_PROCESSES = List.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.TASK_WORK,
            ProcessDefinitionPermissions.UPDATE_TASK);

    private final Random dice = new Random(7);
    private final List<Authorization> made = new ArrayList<>();
    private final ProcessEngineConfigurationImpl configuration;
    private final AuthorizationService authorizations;
    private final KnownGrants grants;

    @Autowired
    LightRightsTest(ProcessEngine engine, KnownGrants grants) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.authorizations = engine.getAuthorizationService();
        this.grants = grants;
    }

    @AfterEach
    void takeBack() {
        made.forEach(row -> authorizations.deleteAuthorization(row.getId()));
    }

    @Test
    void areWhatTheEngineItselfWouldSay() {
        int allowed = 0;
        int asked = 0;
        for (int round = 0; round < 25; round++) {
            takeBack();
            made.clear();
            for (int row = 0; row < 6; row++) {
                make(round % 2 == 0);
            }
            for (int question = 0; question < 12; question++) {
                CompositePermissionCheck check = inCommand(context -> question());
                String person = dice.nextBoolean() ? "pia" : "quentin";
                List<String> hers = GROUPS.subList(0, dice.nextInt(3));
                boolean ours = answer(new LightRights(grants), person, hers, check);
                assertThat(ours)
                        .as("%s of %s in %s, with %s", check, person, hers, made)
                        .isEqualTo(answer(new AuthorizationManager(), person, hers, check));
                asked++;
                allowed += ours ? 1 : 0;
            }
        }
        assertThat(allowed).isBetween(asked / 10, asked * 9 / 10);
    }

    @Test
    void standInThePlaceOfTheEnginesCheck() {
        Object inUse = inCommand(context -> context.getSession(AuthorizationManager.class));
        assertThat(inUse).isInstanceOf(LightRights.class);
    }

    private boolean answer(
            AuthorizationManager rights, String person, List<String> groups, CompositePermissionCheck check) {
        return inCommand(context -> rights.isAuthorized(person, groups, check));
    }

    private <T> T inCommand(Command<T> command) {
        return configuration.getCommandExecutorTxRequired().execute(command);
    }

    private void make(boolean withRevokes) {
        int type = dice.nextInt(withRevokes ? 3 : 2);
        boolean tasks = dice.nextBoolean();
        Authorization row = authorizations.createNewAuthorization(type);
        row.setResource(tasks ? Resources.TASK : Resources.PROCESS_DEFINITION);
        row.setResourceId(any(THINGS));
        if (type == Authorization.AUTH_TYPE_GLOBAL) {
            row.setUserId(Authorization.ANY);
        } else if (dice.nextBoolean()) {
            row.setUserId(any(PEOPLE));
        } else {
            row.setGroupId(any(GROUPS));
        }
        Permission permission = any(tasks ? OF_TASKS : OF_PROCESSES);
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            row.removePermission(permission);
        } else {
            row.addPermission(permission);
        }
        if (authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(row.getResourceType())
                .resourceId(row.getResourceId())
                .list()
                .stream()
                .noneMatch(other -> Objects.equals(other.getUserId(), row.getUserId())
                        && Objects.equals(other.getGroupId(), row.getGroupId()))) {
            made.add(authorizations.saveAuthorization(row));
        }
    }

    /** One check, either of two, or both of two: the engine's own statement knows no more. */
    private CompositePermissionCheck question() {
        PermissionCheckBuilder question = new PermissionCheckBuilder();
        return switch (dice.nextInt(3)) {
            case 0 -> single(question).build();
            case 1 -> single(single(question.disjunctive())).build();
            default -> single(single(question.conjunctive())).build();
        };
    }

    private PermissionCheckBuilder single(PermissionCheckBuilder question) {
        boolean task = dice.nextBoolean();
        question.atomicCheckForResourceId(
                task ? Resources.TASK : Resources.PROCESS_DEFINITION, any(THINGS), any(task ? OF_TASKS : OF_PROCESSES));
        return question;
    }

    private <T> T any(List<T> several) {
        return several.get(dice.nextInt(several.size()));
    }
}
