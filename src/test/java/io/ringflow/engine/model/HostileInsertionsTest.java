package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.junit.jupiter.api.Test;

/**
 * A harmless model with one hostile attribute or element put in at any place is refused. The names are those that Camunda's own
 * model interface knows, so an extension that a later version brings is tried too.
 */
class HostileInsertionsTest {

    private static final Path CORPUS = Path.of("src/test/resources/gate/harmless");
    private static final Pattern NAME = Pattern.compile("<(?![/?!])[\\w:]+");
    private static final Pattern OPENING = Pattern.compile("<(?![/?!])[\\w:]+[^<>]*(?<!/)>");
    private static final int TRIES = 1_500;

    private static final List<String> VALUES = List.of(
            "${x.getClass().forName('java.lang.Runtime')}", "#{execution.processEngineServices}", "a ${''.class} b");

    private static final List<String> CONTENTS = List.of(
            "<camunda:script scriptFormat='javascript'>1</camunda:script>",
            "<camunda:list><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:list>",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");

    private final long seed = Long.getLong("ringflow.gate.seed", new SecureRandom().nextLong());
    private final Random random = new Random(seed);
    private final ModelRules rules = Corpus.rules();

    @Test
    void areRefusedInProcesses() throws IOException {
        refusedIn(models(".bpmn"), constants(BpmnModelConstants.class, "CAMUNDA_ATTRIBUTE_"), elements());
    }

    @Test
    void areRefusedInTables() throws IOException {
        List<String> attributes = new ArrayList<>(constants(DmnModelConstants.class, "CAMUNDA_ATTRIBUTE_"));
        attributes.add("class");
        refusedIn(models(".dmn"), attributes, elements());
    }

    private void refusedIn(List<Path> models, List<String> attributes, List<String> elements) throws IOException {
        assertThat(attributes).isNotEmpty();
        List<String> letThrough = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Path model = one(models);
            String text = Files.readString(model);
            boolean attribute = random.nextBoolean();
            MatchResult place =
                    one((attribute ? NAME : OPENING).matcher(text).results().toList());
            String inserted = attribute
                    ? " camunda:" + one(attributes) + "=\"" + one(VALUES) + "\""
                    : one(elements).formatted(one(CONTENTS));
            if (taken(model, text.substring(0, place.end()) + inserted + text.substring(place.end()))) {
                letThrough.add(model.getFileName() + ": " + place.group() + inserted);
            }
        }
        assertThat(letThrough).as("-Dringflow.gate.seed=" + seed).isEmpty();
    }

    private boolean taken(Path model, String hostile) throws IOException {
        List<ModelFile> files = List.of(
                ModelFile.of(model.getFileName().toString(), hostile),
                new ModelFile("answer.form", Files.readAllBytes(CORPUS.resolveSibling("answer.form"))));
        return rules.check(files).stream().noneMatch(Finding::refuses);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Path> models(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> elements() {
        List<String> elements = new ArrayList<>(constants(BpmnModelConstants.class, "CAMUNDA_ELEMENT_").stream()
                .map(name -> "<camunda:" + name + ">%s</camunda:" + name + ">")
                .toList());
        elements.add("%s");
        return elements;
    }

    private static List<String> constants(Class<?> holder, String prefix) {
        return Arrays.stream(holder.getFields())
                .filter(field -> field.getName().startsWith(prefix))
                .map(HostileInsertionsTest::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
