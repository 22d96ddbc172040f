package io.ringflow.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** What Camunda's web apps let one write: tasks, comments, filters, people, groups, models, variables, incidents. */
final class HostileWebApps {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String ADMIN = "/camunda/app/admin/default/#/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:ringflow="http://ringflow.io/schema/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="trial">
              <process id="%1$s" name="%2$s" isExecutable="true" camunda:historyTimeToLive="P30D">
                <documentation>%2$s</documentation>
                <startEvent id="Begun" name="%2$s"/>
                <sequenceFlow id="ToAnswer" name="%2$s" sourceRef="Begun" targetRef="Answer"/>
                <userTask id="Answer" name="%2$s" camunda:assignee="admin" camunda:formRef="%1$s-form"
                    camunda:formRefBinding="deployment" ringflow:deadline="PT8H"/>
                <sequenceFlow id="ToEnd" sourceRef="Answer" targetRef="Done"/>
                <endEvent id="Done" name="%2$s"/>
              </process>
              <bpmndi:BPMNDiagram id="Diagram">
                <bpmndi:BPMNPlane id="Plane" bpmnElement="%1$s">
                  <bpmndi:BPMNShape id="BegunShape" bpmnElement="Begun"><dc:Bounds x="0" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="AnswerShape" bpmnElement="Answer"><dc:Bounds x="80" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;
    private static final String FORM = """
            {"id": "%1$s-form", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "textfield", "id": "Stored", "key": "stored", "label": "Stored"},
              {"type": "radio", "id": "Outcome", "key": "outcome", "label": "Outcome", "validate": {"required": true},
               "values": [{"label": "Done", "value": "done"}]}]}
            """;

    private final HostileClient administrator;
    private final List<String> pages = new ArrayList<>();
    private String model = "";
    private final List<String> files = new ArrayList<>();
    private final List<String> undo = new ArrayList<>();

    HostileWebApps(int port) {
        this.administrator = new HostileClient("admin", port);
    }

    /** Where what was put in shows, in the web apps. */
    List<String> pages() {
        return pages;
    }

    void put(HostileText text) {
        task(text);
        filter(text);
        people(text);
        running(text, deploy(text));
    }

    /** Where Ringflow itself shows the model that was deployed. */
    List<String> workbench() {
        return List.of("/workbench/models/" + model + ".bpmn", "/workbench/models/" + model + ".bpmn/versions/1");
    }

    /** Where a browser gets the pages that somebody uploaded. */
    List<String> files() {
        return files;
    }

    /** Takes away what others would meet. */
    void clear() {
        undo.forEach(path -> administrator.send("DELETE", path, Map.of()));
    }

    /** A task outside of any process, as Tasklist makes them. */
    private void task(HostileText text) {
        String id = "hostile-" + text.mark();
        String task = "/engine-rest/task/" + id;
        send(
                "/engine-rest/task/create",
                Map.of("id", id, "name", text.in(250), "description", text.in(4000), "assignee", "admin"));
        send(task + "/comment/create", Map.of("message", text.in(4000)));
        undo.add(task);
        pages.add(TASKLIST + "?task=" + id + "&detailsTab=task-detail-description");
    }

    private void filter(HostileText text) {
        String id = send(
                "/engine-rest/filter/create",
                Map.of(
                        "resourceType", "Task",
                        "name", text.in(250),
                        "owner", "admin",
                        "query", Map.of("assignee", "admin"),
                        "properties",
                                Map.of(
                                        "description", text.in(250),
                                        "color", text.in(4000),
                                        "priority", -99,
                                        "variables", List.of(Map.of("name", "stored", "label", text.in(250))))));
        undo.add("/engine-rest/filter/" + id);
        pages.add(TASKLIST + "?filter=" + id);
    }

    private void people(HostileText text) {
        String id = "hostile" + text.mark();
        administrator.send(
                "POST",
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                                Map.of(
                                        "id",
                                        id,
                                        "firstName",
                                        text.in(250),
                                        "lastName",
                                        text.in(250),
                                        "email",
                                        text.in(250)),
                        "credentials", Map.of("password", "a password of " + text.mark())));
        administrator.send(
                "POST", "/engine-rest/group/create", Map.of("id", id, "name", text.in(250), "type", text.in(250)));
        undo.add("/engine-rest/user/" + id);
        administrator.send("POST", "/engine-rest/tenant/create", Map.of("id", id, "name", text.in(250)));
        undo.add("/engine-rest/group/" + id);
        undo.add("/engine-rest/tenant/" + id);
        pages.addAll(List.of(
                ADMIN + "users",
                ADMIN + "users/" + id + "?tab=profile",
                ADMIN + "groups",
                ADMIN + "groups/" + id + "?tab=group",
                ADMIN + "tenants/" + id + "?tab=tenant"));
    }

    private String deploy(HostileText text) {
        String key = "hostile-" + text.mark();
        model = key;
        String name = text.in(250)
                .replace("${", "{")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
        String parts = part("deployment-name", "", text.in(250))
                + part("deployment-source", "", text.in(250))
                + part("model", "; filename=\"" + key + ".bpmn\"", MODEL.formatted(key, name))
                + part("table", "; filename=\"" + key + ".dmn\"", table(key, name))
                + part("form", "; filename=\"" + key + "-form.form\"", FORM.formatted(key))
                + "--x--\r\n";
        String deployment = administrator
                .upload("/engine-rest/deployment/create", parts)
                .path("id")
                .asText();
        undo.add("/engine-rest/deployment/" + deployment + "?cascade=true");
        pages.add(COCKPIT + "processes");
        pages.add(COCKPIT + "decisions");
        pages.add(COCKPIT + "decision-definition/"
                + administrator
                        .get("/engine-rest/decision-definition/key/" + key)
                        .path("id")
                        .asText());
        pages.add(COCKPIT + "repository/?deployment=" + deployment);
        return key;
    }

    private static String table(String key, String name) {
        try {
            return Files.readString(Path.of("src/test/resources/gate/harmless/table-first.dmn"))
                    .replace("table-first", key)
                    .replaceFirst(
                            "(<decision id=\"[^\"]+\" name=)\"[^\"]*\"",
                            "$1\"" + Matcher.quoteReplacement(name) + "\"");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void running(HostileText text, String key) {
        String started = send(
                "/engine-rest/process-definition/key/" + key + "/start",
                Map.of(
                        "businessKey", text.in(250),
                        "variables", Map.of("stored", Map.of("value", text.in(4000)))));
        String task = administrator
                .get("/engine-rest/task?processInstanceId=" + started)
                .get(0)
                .path("id")
                .asText();
        send(
                "/engine-rest/execution/" + started + "/create-incident",
                Map.of("incidentType", "tried", "configuration", text.in(250), "message", text.in(4000)));
        String definition = administrator
                .get("/engine-rest/process-definition/key/" + key)
                .path("id")
                .asText();
        String instance = COCKPIT + "process-instance/" + started + "/runtime?tab=";
        String html = "Content-Type: text/html\r\n\r\n<script>ran(7)</script>\r\n--x--\r\n";
        administrator.upload(
                "/engine-rest/process-instance/" + started + "/variables/page/data",
                part("valueType", "", "File")
                        + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.html\"\r\n" + html);
        String attached = administrator
                .upload(
                        "/engine-rest/task/" + task + "/attachment/create",
                        part("attachment-name", "", text.in(250))
                                + "--x\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.html\"\r\n"
                                + html)
                .path("id")
                .asText();
        files.add(ENGINE + "/process-instance/" + started + "/variables/page/data");
        files.add(ENGINE + "/task/" + task + "/attachment/" + attached + "/data");
        pages.addAll(List.of(
                TASKLIST + "?task=" + task,
                COCKPIT + "process-definition/" + definition + "/runtime?tab=process-instances",
                instance + "variables-tab",
                instance + "incidents-tab",
                instance + "user-tasks-tab"));
    }

    private String send(String path, Object body) {
        return administrator.send("POST", path, body).path("id").asText();
    }

    private static String part(String name, String more, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }
}
