package io.ringflow.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RingflowTest
class TasksTest {

    private static final UserRequestPostProcessor LENA = user("lena").authorities(new SimpleGrantedAuthority("sales"));
    private static final UserRequestPostProcessor TOM = user("tom").authorities(new SimpleGrantedAuthority("sales"));
    private static final UserRequestPostProcessor FIONA =
            user("fiona").authorities(new SimpleGrantedAuthority("finance"));
    private static final String PLAN = "{\"nextStep\": \"Visit them\", \"outcome\": \"goOn\"}";

    private final MockMvc web;
    private final ProcessEngine engine;
    private String deployment = "";
    private String instance = "";

    @Autowired
    TasksTest(MockMvc web, ProcessEngine engine) {
        this.web = web;
        this.engine = engine;
    }

    @BeforeEach
    void startACase() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("home/trial.bpmn")
                .addClasspathResource("home/trial-plan.form")
                .deploy()
                .getId();
        AuthorizationService rights = engine.getAuthorizationService();
        if (rights.createAuthorizationQuery().resourceId("trial").count() == 0) {
            Authorization mayWork = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            mayWork.setGroupId("sales");
            mayWork.setResource(Resources.PROCESS_DEFINITION);
            mayWork.setResourceId("trial");
            mayWork.addPermission(Permissions.READ);
            mayWork.addPermission(ProcessDefinitionPermissions.READ_TASK);
            mayWork.addPermission(ProcessDefinitionPermissions.TASK_WORK);
            rights.saveAuthorization(mayWork);
        }
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("trial", "OPP-2026-99001", Map.of("customerName", "Trial & Sons"))
                .getId();
    }

    @AfterEach
    void clearUp() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void showsGroupsWorkWithCaseAndCustomer() throws Exception {
        web.perform(get("/").with(LENA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Plan trial")))
                .andExpect(content().string(containsString("OPP-2026-99001")))
                .andExpect(content().string(containsString("Trial &amp; Sons")));
    }

    @Test
    void takesATaskAndOffersTheNextOfTheSameCase() throws Exception {
        String task = task();
        web.perform(with(post("/tasks/" + task + "/claim"))).andExpect(status().isFound());
        web.perform(get("/tasks/" + task).with(LENA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-form=\"/tasks/" + task + "\"")));
        complete(task, PLAN)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/tasks/" + task()));
        assertThat(engine.getRuntimeService().getVariable(instance, "nextStep")).isEqualTo("Visit them");
    }

    @Test
    void doesNotShowOrTakeTheTaskOfAnotherGroup() throws Exception {
        String task = task();
        web.perform(get("/tasks/" + task).with(FIONA)).andExpect(status().isConflict());
        web.perform(post("/tasks/" + task + "/claim").with(FIONA).with(csrf())).andExpect(status().isConflict());
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void refusesToCompleteWhatNobodyTook() throws Exception {
        complete(task(), PLAN).andExpect(status().isConflict());
    }

    @Test
    void saysWhoWasFaster() throws Exception {
        String task = task();
        web.perform(with(post("/tasks/" + task + "/claim")));
        web.perform(get("/tasks/" + task).with(TOM))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Lena")));
        complete(task, PLAN).andExpect(status().isOk());
        complete(task, PLAN)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("Lena")));
    }

    private ResultActions complete(String task, String entered) throws Exception {
        return web.perform(with(post("/tasks/" + task))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(entered));
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
        return request.with(LENA).with(csrf());
    }

    private String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
