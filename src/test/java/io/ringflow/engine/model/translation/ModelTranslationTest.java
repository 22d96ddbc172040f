package io.ringflow.engine.model.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ModelTranslationTest {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:ringflow="http://ringflow.io/schema/bpmn" id="D" targetNamespace="test">
              <bpmn:process id="translated-process" name="A process" isExecutable="true">
                <bpmn:startEvent id="Start" name="Begun"><bpmn:outgoing>F</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="F" sourceRef="Start" targetRef="Check" />
                <bpmn:userTask id="Check" name="Check it" ringflow:deadline="PT8H" camunda:formRef="check">
                  <bpmn:incoming>F</bpmn:incoming>
                </bpmn:userTask>
              </bpmn:process>
              <bpmn:message id="M" name="ContractSigned" />
            </bpmn:definitions>
            """;

    private static final String FORM = """
            {"id": "check", "type": "default", "components": [
              {"id": "Text_1", "type": "text", "text": "Read first"},
              {"id": "G", "type": "group", "label": "More", "components": [
                {"id": "F1", "type": "datetime", "subtype": "date", "dateLabel": "Next step", "key": "nextStep"}]},
              {"id": "F2", "type": "radio", "key": "outcome", "label": "Outcome", "description": "What now",
               "values": [{"label": "Go on", "value": "advance"}]}]}
            """;

    private final ModelTranslation chinese = ModelTranslation.into(Locale.SIMPLIFIED_CHINESE);

    @Test
    void namesThePlacesOfAProcess() {
        assertThat(ModelTranslation.keys("p.bpmn", PROCESS.getBytes(UTF_8)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "model.translated-process", "A process",
                        "model.translated-process.Start", "Begun",
                        "model.translated-process.Check", "Check it"));
    }

    @Test
    void namesThePlacesOfAFormHoweverDeep() {
        assertThat(ModelTranslation.keys("check.form", FORM.getBytes(UTF_8)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "form.check", "",
                        "form.check.Text_1.text", "Read first",
                        "form.check.G.label", "More",
                        "form.check.nextStep.label", "Next step",
                        "form.check.outcome.label", "Outcome",
                        "form.check.outcome.description", "What now",
                        "form.check.outcome.advance", "Go on"));
    }

    @Test
    void changesNamesAndNothingElse() {
        byte[] said = ProcessNames.translate(
                PROCESS.getBytes(UTF_8), (key, english) -> key.endsWith(".Check") ? "核对" : english);

        assertThat(new String(said, UTF_8))
                .contains("name=\"核对\"", "name=\"A process\"", "ringflow:deadline=\"PT8H\"", "name=\"ContractSigned\"")
                .doesNotContain("Check it");
    }

    @Test
    void leavesWhatAProcessOwnerWordedDifferentlyAsItWasWritten() {
        ModelTranslation reader = ModelTranslation.forReader(Locale.SIMPLIFIED_CHINESE);

        assertThat(reader.say("model.lead-to-contract", "Lead to contract")).isEqualTo("线索到合同");
        assertThat(reader.say("model.lead-to-contract", "From fair to contract"))
                .isEqualTo("From fair to contract");
        assertThat(ModelTranslation.forReader(Locale.ENGLISH).say("model.lead-to-contract", "线索到合同"))
                .isEqualTo("Lead to contract");
    }

    @Test
    void callsAFormByTheWordsForItOrByItsIdMadeReadable() {
        assertThat(ModelTranslation.titleOfForm("decide-stalled", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("处置停滞");
        assertThat(ModelTranslation.titleOfForm("ask-a-reference", Locale.ENGLISH))
                .isEqualTo("Ask a reference");
    }

    @Test
    void leavesAFileWithoutWordsByteByByte() {
        byte[] content = PROCESS.getBytes(UTF_8);

        assertThat(chinese.translate("p.bpmn", content)).isSameAs(content);
        assertThat(ModelTranslation.into(Locale.ENGLISH).translate("f.form", FORM.getBytes(UTF_8)))
                .isEqualTo(FORM.getBytes(UTF_8));
    }

    @Test
    void everyNameAndLabelHasItsEnglishAndChineseWords() throws IOException {
        Map<String, String> said = saidByOurFiles();
        Properties english = words("messages-models.properties");
        Properties chineseWords = words("messages-models_zh_CN.properties");

        List<String> wrong = new ArrayList<>();
        said.forEach((key, text) -> {
            String ours = english.getProperty(key, "").strip();
            if (ours.isEmpty() || !text.isEmpty() && !text.strip().equals(ours)) {
                wrong.add("messages-models: %s should be «%s»".formatted(key, text));
            }
            if (chineseWords.getProperty(key, "").isBlank()) {
                wrong.add("messages-models_zh_CN: %s is missing («%s»)".formatted(key, text));
            }
        });
        english.stringPropertyNames().stream()
                .filter(key -> !said.containsKey(key))
                .forEach(key -> wrong.add("messages-models: %s names no place in a model".formatted(key)));
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> saidByOurFiles() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        Map<String, String> said = new LinkedHashMap<>();
        for (String pattern : List.of("classpath*:processes/*/*.*", "classpath*:forms/*/*.form")) {
            for (Resource file : files.getResources(pattern)) {
                said.putAll(ModelTranslation.keys(file.getFilename(), file.getContentAsByteArray()));
            }
        }
        return said;
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(ModelTranslationTest.class.getResourceAsStream("/" + file), UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
