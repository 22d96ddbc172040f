package io.ringflow.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, or a program, as far as HTTP goes: cookies, tokens in pages, and redirects that are looked at. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String here;

    public Browser(int port) {
        this.here = "http://localhost:" + port;
    }

    /** What came back. */
    public record Page(int status, String body, HttpResponse<String> answer) {

        /** Where a redirect leads, within this application as a path. */
        public String location() {
            return header("Location").replaceFirst("^http://localhost:\\d+", "");
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** The header with which a program logs in. */
    public static String[] basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(both)};
    }

    public Page get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Page post(String path, String contentType, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public Page postBytes(String path, String contentType, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public Page postJson(String path, String body, String... headers) {
        return post(path, "application/json", body, headers);
    }

    public Page send(String method, String path, String contentType, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    public Page delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public Page postForm(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    public Page logIn(String username, String password) {
        return logIn(username, password, "");
    }

    public Page logIn(String username, String password, String next) {
        return postForm(
                "/login", Map.of("_csrf", token("/login"), "username", username, "password", password, "next", next));
    }

    /** The token of a page's first form. */
    public String token(String path) {
        Matcher token = TOKEN.matcher(get(path).body());
        return token.find() ? token.group(1) : "";
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(here), cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(here + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body(), answer);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
