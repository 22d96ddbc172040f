package io.ringflow.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FormCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormCheck check = new FormCheck(
            JSON, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC), () -> ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            # text
            textfield| "validate":{"minLength":3} | "ab" | «Field» is too short. Enter at least 3 characters.
            textfield| "validate":{"maxLength":3} | "abcd" | «Field» has 4 characters. Shorten it to 3 at most.
            textfield| "validate":{"pattern":"^A-[0-9]+$"} | "B-1" | «Field» does not have the form that is asked for.
            textfield| "validate":{"pattern":"^A-[0-9]+$"} | "A-1" | A-1
            textfield| "validate":{"pattern":"^(a+)+$"} | "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" | «Field» does not have the form that is asked for.
            textfield| "validate":{"validationType":"email"} | "lena@example" | lena@example
            textfield| "validate":{"validationType":"email"} | "lena.example.com" | «Field» is no e-mail address. Enter one such as name@example.com.
            textfield| "validate":{"validationType":"phone"} | "+86 10 6655 4433" | +86 10 6655 4433
            textfield| "validate":{"validationType":"phone"} | "6655" | «Field» is no international phone number. Enter one such as +86 10 6655 4433.
            textarea| | {"a":1} | «Field» holds something that this field cannot take. Enter plain text.
            textarea| | "a\\u0000b" | «Field» holds something that this field cannot take. Enter plain text.
            textfield| | 42 | 42
            # number
            number| "decimalDigits":0 | 42 | 42
            number| "decimalDigits":0 | 42.5 | «Field» takes whole numbers only.
            number| "decimalDigits":2 | 42.50 | 42.5
            number| "decimalDigits":2 | 42.505 | «Field» has too many decimals. Enter at most 2.
            number| | "1234.5" | 1234.5
            number| | "twelve" | «Field» is no number. Enter digits, with a point before decimals.
            number| | 1e400 | «Field» is no number. Enter digits, with a point before decimals.
            number| | "1e999999999" | «Field» is no number. Enter digits, with a point before decimals.
            number| "validate":{"min":0} | -1 | «Field» is too small. Enter 0 or more.
            number| "validate":{"max":"=limit * 2"} | 21 | «Field» is too large. Enter 20 or less.
            number| "validate":{"max":"=limit * 2"} | 20 | 20.0
            number| "serializeToString":true | "12.30" | 12.30
            # one of a list
            radio| "values":[{"value":"yes"},{"value":"no"}] | "yes" | yes
            radio| "values":[{"value":"yes"},{"value":"no"}] | "perhaps" | «perhaps» cannot be chosen for «Field». Choose from its list.
            select| "valuesKey":"products" | "GTX Pro" | GTX Pro
            select| "valuesKey":"products" | "GTXPro" | «GTXPro» cannot be chosen for «Field». Choose from its list.
            select| "valuesKey":"nothing" | "GTX Pro" | «GTX Pro» cannot be chosen for «Field». Choose from its list.
            select| "valuesExpression":"=[\\"a\\", \\"b\\"]" | "c" | «c» cannot be chosen for «Field». Choose from its list.
            select| "values":[{"value":"yes"}] | ["yes"] | «Field» holds something that cannot be chosen. Choose from its list.
            # some of a list
            checklist| "values":[{"value":"a"},{"value":"b"}] | ["a","b"] | ["a","b"]
            checklist| "values":[{"value":"a"},{"value":"b"}] | ["a","c"] | «c» cannot be chosen for «Field». Choose from its list.
            taglist| "values":[{"value":"a"},{"value":"b"}] | ["a","a"] | «Field» holds something that cannot be chosen. Choose from its list.
            # yes or no
            checkbox| | true | true
            checkbox| | "maybe" | «Field» is answered by yes or no.
            checkbox| "validate":{"required":true} | false | «Field» must be ticked to go on.
            # days and times
            datetime| "subtype":"date" | "2026-02-28" | 2026-02-28
            datetime| "subtype":"date" | "2026-02-30" | «2026-02-30» in «Field» is no day. Enter one such as 2026-02-28.
            datetime| "subtype":"date" | "0026-02-28" | «0026-02-28» in «Field» lies too far away. Enter a day between 1900 and 2199.
            datetime| "subtype":"date","disallowPassedDates":true | "2026-11-20" | «Field» lies in the past. Enter today or a later day.
            datetime| "subtype":"date","disallowPassedDates":true | "2026-11-23" | 2026-11-23
            datetime| "subtype":"time" | "14:30" | 14:30
            datetime| "subtype":"time" | "25:00" | «25:00» in «Field» is no time of day. Enter one such as 14:30.
            datetime| "subtype":"datetime" | "2026-02-28T14:30" | 2026-02-28T14:30
            datetime| "subtype":"datetime" | "2026-02-28T14:30+08:00" | 2026-02-28T14:30+08:00
            datetime| "subtype":"datetime" | "tomorrow" | «tomorrow» in «Field» is no moment. Enter one such as 2026-02-28T14:30.
            # shown only
            textfield| "readonly":true | "other" | «Field» is shown only and cannot be changed here.
            textfield| "disabled":true | "other" | «Field» is shown only and cannot be changed here.
            textfield| "disabled":true | "as before" | -
            # rules that the server cannot read do not get in the way
            textfield| "validate":{"pattern":"(?<!unclosed"} | "x" | x
            """)
    void checksAField(String type, String settings, String value, String answer) throws Exception {
        String extra = settings == null ? "" : "," + settings;
        FormSchema form = FormSchema.read(
                "{\"components\":[{\"type\":\"%s\",\"key\":\"field\",\"label\":\"Field\"%s}]}".formatted(type, extra),
                JSON);
        Object sent = JSON.readValue(value, Object.class);
        VariableMap variables = Variables.createVariables().putValue("field", sent);

        if (answer.startsWith("«")) {
            FormRefused refused = catchThrowableOfType(FormRefused.class, () -> check(form, variables));
            assertThat(refused).isNotNull();
            assertThat(refused.fields()).containsEntry("field", answer);
            assertThat(refused).hasMessage(answer);
        } else {
            VariableMap kept = check(form, variables);
            assertThat(kept.containsKey("field") ? String.valueOf(kept.get("field")) : "-")
                    .isEqualTo(answer);
        }
    }

    private static final FormSchema DEAL = FormSchema.read("""
            {"components": [
              {"type": "text", "text": "# Work the deal"},
              {"type": "textfield", "key": "customer", "label": "Customer", "disabled": true},
              {"type": "group", "label": "Next step", "components": [
                {"type": "textfield", "key": "nextStep", "label": "Next step", "validate": {"required": true},
                 "conditional": {"hide": "=outcome = \\"lost\\""}},
                {"type": "datetime", "subtype": "date", "key": "nextDate", "label": "Date",
                 "validate": {"required": true}, "conditional": {"hide": "=outcome = \\"lost\\""}}
              ]},
              {"type": "select", "key": "reason", "label": "Reason", "values": [{"value": "price"}],
               "validate": {"required": true}, "conditional": {"hide": "=outcome != \\"lost\\""}},
              {"type": "dynamiclist", "path": "lines", "label": "Lines", "components": [
                {"type": "textfield", "key": "product", "label": "Product", "validate": {"required": true}},
                {"type": "number", "key": "quantity", "label": "Quantity", "decimalDigits": 0, "validate": {"min": 1}}
              ]},
              {"type": "expression", "key": "total", "expression": "=sum(lines.quantity)"},
              {"type": "radio", "key": "outcome", "label": "Outcome", "validate": {"required": true},
               "values": [{"value": "advance"}, {"value": "lost"}]}
            ]}""", JSON);

    @Test
    void keepsWhatTheFormAsksForAndDropsWhatItHides() {
        VariableMap kept = check(
                DEAL,
                Variables.createVariables()
                        .putValue("customer", null)
                        .putValue("nextStep", "Call")
                        .putValue("nextDate", "2026-12-01")
                        .putValue("reason", "price")
                        .putValue("total", 99)
                        .putValueTyped(
                                "lines",
                                SpinValues.jsonValue("[{\"product\":\"GTX Pro\",\"quantity\":2,\"price\":1},"
                                                + "{\"product\":\"MG Special\",\"quantity\":3}]")
                                        .create())
                        .putValue("outcome", "advance"));

        assertThat(kept).containsOnlyKeys("nextStep", "nextDate", "lines", "total", "outcome");
        assertThat(kept.get("total")).isEqualTo(5L);
        assertThat(kept.<SpinJsonNode>getValue("lines", SpinJsonNode.class).toString())
                .isEqualTo("[{\"product\":\"GTX Pro\",\"quantity\":2},{\"product\":\"MG Special\",\"quantity\":3}]");
    }

    @Test
    void whatIsHiddenIsNotRequired() {
        assertThat(check(
                        DEAL,
                        Variables.createVariables().putValue("outcome", "lost").putValue("reason", "price")))
                .containsOnlyKeys("outcome", "reason");
        assertThat(refusals(Variables.createVariables().putValue("outcome", "lost")))
                .containsOnlyKeys("reason")
                .containsEntry("reason", "«Reason» is missing. Enter it.");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(refusals(Variables.createVariables().putValue("nextStep", " ")))
                .containsOnlyKeys("nextStep", "nextDate", "outcome");
    }

    @Test
    void anOldOutcomeDoesNotCountButOtherOldValuesDo() {
        VariableMap nothing = Variables.createVariables();

        FormRefused refused = catchThrowableOfType(
                FormRefused.class,
                () -> check.check(
                        DEAL,
                        nothing,
                        () -> Map.of("outcome", "advance", "nextStep", "Call", "nextDate", "2026-12-01"),
                        true,
                        true));

        assertThat(refused.fields()).containsOnlyKeys("outcome");
    }

    @Test
    void handingBackMayLeaveThingsOpen() {
        assertThat(check.check(
                        DEAL,
                        Variables.createVariables().putValue("nextStep", "Call"),
                        FormCheckTest::before,
                        false,
                        true))
                .containsOnlyKeys("nextStep");
    }

    @Test
    void aPersonSetsNothingElseThanTheForm() {
        VariableMap crafted = Variables.createVariables()
                .putValue("outcome", "lost")
                .putValue("reason", "price")
                .putValue("limit", 10)
                .putValue("approved", true);

        assertThat(refusals(crafted))
                .containsOnlyKeys("approved")
                .containsEntry("approved", "«approved» is no field of this form, so it cannot be set with it.");
        assertThat(check.check(DEAL, crafted, FormCheckTest::before, true, false))
                .containsEntry("approved", true);
    }

    @Test
    void namesTheLineOfAListThatIsWrong() {
        VariableMap sent = Variables.createVariables()
                .putValue("outcome", "lost")
                .putValue("reason", "price")
                .putValue("lines", List.of(Map.of("product", "GTX Pro"), Map.of("quantity", 0)));

        assertThat(refusals(sent))
                .containsEntry(
                        "lines",
                        "«Lines», line 2: «Product» is missing. Enter it. «Quantity» is too small. Enter 1 or more.");
    }

    @Test
    void refusesTextThatNoVariableHolds() {
        assertThat(refusals(Variables.createVariables()
                        .putValue("outcome", "advance")
                        .putValue("nextDate", new Date(0))
                        .putValue("nextStep", "x".repeat(4_001))))
                .containsOnlyKeys("nextStep")
                .containsEntry("nextStep", "«Next step» has 4,001 characters. Shorten it to 4,000 at most.");
    }

    @Test
    void saysItInTheLanguageOfThePerson() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(refusals(Variables.createVariables().putValue("outcome", "won")))
                .containsEntry("outcome", "“Outcome”不能选择“won”，请从列表中选择。");
    }

    private Map<String, String> refusals(VariableMap sent) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> check(DEAL, sent));
        assertThat(refused).isNotNull();
        return refused.fields();
    }

    private VariableMap check(FormSchema form, VariableMap variables) {
        return check.check(form, variables, FormCheckTest::before, true, true);
    }

    private static Map<String, Object> before() {
        Map<String, Object> before = new HashMap<>();
        before.put("limit", 10);
        before.put("field", "as before");
        before.put(
                "products",
                SpinValues.jsonValue("[{\"label\":\"GTX Pro\",\"value\":\"GTX Pro\"},\"MG Special\"]")
                        .create()
                        .getValue());
        return before;
    }
}
