package io.ringflow.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's web apps in Chinese: what their own English says, all of it, and nothing in English. */
class WebAppsChineseTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|\\{}");
    private static final Pattern DATE_PATTERN = Pattern.compile("yyyy-MM-ddTHH:mm:ss");
    private static final Pattern TAG = Pattern.compile("</?(?:a|br|strong)\\b[^>]*>");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ENGLISH_PHRASE = Pattern.compile("[A-Za-z]{2,}(?:[ '-]+[A-Za-z]{2,}){2,}");
    private static final Set<String> SAME_IN_CHINESE =
            Set.of("ID", "ID*", "CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss");
    private static final String PLURAL_ENDING = "s";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void saysEverythingThatTheEnglishSays(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> chinese = texts(app, "zh-CN");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        List<String> wrong = new ArrayList<>();
        english.forEach((key, original) -> {
            String translated = chinese.get(key);
            if (translated.isBlank() && !original.isBlank() && !original.equals(PLURAL_ENDING)) {
                wrong.add(key + " is empty");
            }
            if (!found(PLACEHOLDER, translated).equals(found(PLACEHOLDER, original))) {
                wrong.add(key + " has other placeholders: " + translated);
            }
            if (!found(TAG, translated).equals(found(TAG, original))) {
                wrong.add(key + " has other tags: " + translated);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNoEnglish(String app) throws IOException {
        List<String> wrong = new ArrayList<>();
        texts(app, "zh-CN").forEach((key, text) -> {
            String plain = without(DATE_PATTERN, without(PLACEHOLDER, without(TAG, text)));
            boolean isPattern = key.startsWith("dateLocales") || SAME_IN_CHINESE.contains(plain);
            boolean noChinese =
                    LETTERS.matcher(plain).find() && !CHINESE.matcher(plain).find();
            if (!isPattern && (noChinese || ENGLISH_PHRASE.matcher(plain).find())) {
                wrong.add(key + ": " + text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void ourConfigurationAndLookComeBeforeCamundasOwn(String app) throws IOException {
        for (String file : List.of("/scripts/config.js", "/styles/user-styles.css")) {
            assertThat(content(app + file)).contains("ringflow/");
        }
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String json = content(app + "/locales/" + language + ".json").replace("\uFEFF", "");
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(json), texts);
        return texts;
    }

    private static String content(String file) throws IOException {
        try (InputStream stream = WebAppsChineseTest.class.getResourceAsStream(APPS + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
            return;
        }
        node.fields()
                .forEachRemaining(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(path + "." + i, node.get(i), texts);
        }
    }
}
