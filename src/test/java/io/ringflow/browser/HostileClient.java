package io.ringflow.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.identity.Browser;
import java.util.HashMap;
import java.util.Map;

/** A person who types something hostile: in Ringflow's pages with a session, at the engine's REST with name and password. */
final class HostileClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "ringflow";

    private final Browser pages;
    private final Browser programs;
    private final String[] basic;
    private final String token;

    HostileClient(String username, int port) {
        this.pages = new Browser(port);
        this.programs = new Browser(port);
        this.basic = Browser.basic(username, PASSWORD);
        pages.logIn(username, PASSWORD);
        this.token = pages.token("/account");
    }

    /** @return where the page leads that took the form */
    String form(String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", token);
        Browser.Page page = pages.postForm(path, form);
        return taken(path, page.status() == 302, page).location();
    }

    JsonNode page(String path, Object body) {
        return json(pages.postJson(path, written(body), "X-CSRF-TOKEN", token), path);
    }

    JsonNode get(String path) {
        return json(programs.get(path, basic), path);
    }

    JsonNode send(String method, String path, Object body) {
        return json(programs.send(method, path, "application/json", written(body), basic), path);
    }

    JsonNode upload(String path, String parts) {
        return json(programs.post(path, "multipart/form-data; boundary=x", parts, basic), path);
    }

    /** What a browser with this person's session gets, or at an address for programs what a program gets. */
    Browser.Page seen(String path) {
        return path.startsWith("/api/") ? programs.get(path, basic) : pages.get(path);
    }

    String text(String path) {
        return seen(path).body();
    }

    private static JsonNode json(Browser.Page page, String path) {
        taken(path, page.status() / 100 == 2, page);
        try {
            return JSON.readTree(page.body());
        } catch (JsonProcessingException none) {
            throw new IllegalStateException(path + " answers no JSON", none);
        }
    }

    private static Browser.Page taken(String path, boolean well, Browser.Page page) {
        if (!well) {
            throw new IllegalStateException("%s: %d %s".formatted(path, page.status(), page.body()));
        }
        return page;
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
