package io.ringflow.attack;

import io.ringflow.identity.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls an address as one person: at the pages and web apps with a session and its tokens, else with name and password. */
final class Caller {

    private static final Pattern ENGINE =
            Pattern.compile("(/engine-rest|/camunda/api/engine)(/engine/(\\{name}|default))?(?=/)");
    private static final Map<String, String> BODIES = bodies();

    private static final Pattern UPLOAD = Pattern.compile("POST/(engine-rest|camunda).*/(data|attachment/create)");
    private static final Pattern DEPLOYMENT = Pattern.compile("POST/(engine-rest|camunda).*/deployment/create");
    private static final String PARTS = """
            --x\r
            Content-Disposition: form-data; name="data"; filename="a.txt"\r
            Content-Type: application/octet-stream\r
            \r
            seen\r
            --x\r
            Content-Disposition: form-data; name="valueType"\r
            \r
            Bytes\r
            --x\r
            Content-Disposition: form-data; name="content"; filename="a.txt"\r
            Content-Type: text/plain\r
            \r
            seen\r
            --x--\r
            """;

    private static final String MODEL =
            """
            --x\r
            Content-Disposition: form-data; name="deployment-name"\r
            \r
            %s\r
            --x\r
            Content-Disposition: form-data; name="model"; filename="asking.bpmn"\r
            Content-Type: application/octet-stream\r
            \r
            %s\r
            --x--\r
            """.formatted(Expendable.DEPLOYMENT, Expendable.model("deployed-by-the-matrix"));

    private final String role;
    private final Optional<String> username;
    private final String password;
    private final Browser browser;
    private final Browser program;
    private String pageToken = "";
    private String webAppsToken = "";

    Caller(String role, Optional<String> username, String password, int port) {
        this.role = role;
        this.username = username;
        this.password = password;
        this.browser = new Browser(port);
        this.program = new Browser(port);
    }

    String role() {
        return role;
    }

    void logIn() {
        pageToken = browser.token("/login");
        username.ifPresent(name -> {
            browser.logIn(name, password);
            pageToken = browser.token("/account");
            browser.get("/camunda/app/welcome/default/");
            webAppsToken = browser.cookie("XSRF-TOKEN")
                    .map(cookie -> cookie.getValue())
                    .orElse("");
        });
    }

    /** @param ids the records that the address and the body name; where one is missing, nothing that there is */
    Browser.Page call(String method, String path, Map<String, String> ids) {
        String known = BODIES.getOrDefault(method + " " + ENGINE.matcher(path).replaceFirst(""), "");
        String sent = Places.named(known, ids).replace("${me}", username.orElse("nobody"));
        boolean query = sent.startsWith("?");
        String address = Places.fill(path, ids) + (query ? sent : "");
        Browser from = isProgram(path) ? program : browser;
        if (DEPLOYMENT.matcher(method + path).matches()) {
            return from.send(method, address, "multipart/form-data; boundary=x", MODEL, headers(path));
        }
        if (UPLOAD.matcher(method + path).matches()) {
            return from.send(method, address, "multipart/form-data; boundary=x", PARTS, headers(path));
        }
        boolean json = !isPage(path) || path.startsWith("/start/") || path.equals("/tasks/{task}");
        String type = json ? "application/json" : "application/x-www-form-urlencoded";
        String body = query ? "" : json && sent.isEmpty() && !method.equals("GET") ? "{}" : sent;
        return from.send(method, address, type, body, headers(path));
    }

    private String[] headers(String path) {
        if (isProgram(path)) {
            return username.map(name -> Browser.basic(name, password)).orElse(new String[] {"Accept", "*/*"});
        }
        return isPage(path)
                ? new String[] {"X-CSRF-TOKEN", pageToken, "Accept", "text/html, */*;q=0.1"}
                : new String[] {"X-XSRF-TOKEN", webAppsToken};
    }

    static boolean isProgram(String path) {
        return !path.startsWith("/api/docs") && path.matches("/(engine-rest|api|actuator)(/.*)?");
    }

    static boolean isPage(String path) {
        return !isProgram(path) && !path.startsWith("/camunda/api/");
    }

    private static Map<String, String> bodies() {
        try {
            Map<String, String> bodies = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/attack/bodies.txt"))) {
                Matcher parts = Pattern.compile("([A-Z]+ /\\S+) (.*)").matcher(line);
                if (parts.matches()) {
                    bodies.put(parts.group(1), parts.group(2));
                }
            }
            return bodies;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
