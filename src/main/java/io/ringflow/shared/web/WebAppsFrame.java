package io.ringflow.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the scripts that Ringflow adds to Camunda's web apps what a page of ours gets from its template. */
@RestController
class WebAppsFrame {

    private static final List<String> WORDS = List.of(
            "ringflow",
            "pages",
            "backToTasks",
            "tasklist",
            "cockpit",
            "admin",
            "welcome",
            "refusedTask",
            "refusedStart",
            "claimTask",
            "focusFilter",
            "focusList",
            "focusForm",
            "startProcess",
            "number",
            "integer",
            "decimals",
            "step",
            "select",
            "search",
            "noResults",
            "allSelected",
            "addRow",
            "showRows",
            "hideRows");
    private static final List<String> FORM_WORDS =
            List.of("incomplete", "required", "pattern", "min", "max", "minLength", "maxLength", "phone", "email");

    private final Frame frame;
    private final MessageSource messages;

    WebAppsFrame(Frame frame, MessageSource messages) {
        this.frame = frame;
        this.messages = messages;
    }

    record Page(String path, String label) {}

    record Logout(String path, String parameter, String token) {}

    record Answer(String language, Map<String, String> words, List<Page> pages, Logout logout) {}

    @GetMapping("/frame")
    ResponseEntity<Answer> frame(Locale language, CsrfToken token) {
        List<Page> pages = frame.work().stream()
                .map(way -> new Page(way.path(), word(way.label(), language)))
                .toList();
        Logout logout = new Logout("/logout", token.getParameterName(), token.getToken());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(language.toLanguageTag(), words(language), pages, logout));
    }

    private Map<String, String> words(Locale language) {
        return Stream.concat(
                        named(WORDS, "webapps.", language).entrySet().stream(),
                        named(FORM_WORDS, "form.", language).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> named(List<String> names, String prefix, Locale language) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> word(prefix + name, language)));
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
