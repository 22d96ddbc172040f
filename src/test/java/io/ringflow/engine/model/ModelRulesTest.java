package io.ringflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ModelRulesTest {

    private static final Pattern ELEMENT = Pattern.compile("<(?![/?!])[\\w:]+");

    private static final String SIGNAL = "<bpmn:signalEventDefinition id=\"Signal_%d\" signalRef=\"Again\" />";

    private final ModelRules rules = Corpus.rules();

    private List<Finding> findings(String process, String decision, String form) {
        return rules.check(Corpus.deployment(process, decision, form));
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).as("the place to change").contains(from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    private static void refused(List<Finding> findings, String rule) {
        assertThat(findings)
                .filteredOn(Finding::refuses)
                .extracting(Finding::rule)
                .as(findings.toString())
                .contains(rule);
    }

    @Test
    void letsAHarmlessDeploymentThrough() {
        assertThat(rules.check(Corpus.harmless())).extracting(Finding::line).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1} → {2}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:class="java.lang.Thread" camunda:asyncBefore ¦ javaClass
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:expression="${urgeOwner.execute(execution)}" camunda:asyncBefore ¦ expression.method
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${dataSource}" camunda:asyncBefore ¦ expression.notAStep
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${ urgeOwner }" camunda:asyncBefore ¦ expression.notAStep
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${a}${urgeOwner}" camunda:asyncBefore ¦ expression.notAStep
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${greeter}" camunda:asyncBefore ¦ expression.notAService
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${urgeOwner}" camunda:expression="${amount}" camunda:asyncBefore ¦ twoWorks
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:type="shell" camunda:asyncBefore ¦ external
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:type="mail" camunda:asyncBefore ¦ external
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:type="external" camunda:topic="x" camunda:asyncBefore ¦ external
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:asyncBefore ¦ noWork
            camunda:delegateExpression="${urgeOwner}" camunda:asyncBefore ¦ camunda:delegateExpression="${urgeOwner}" operationRef="x" camunda:asyncBefore ¦ attribute
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:executionListener event="start" class="x.Y" /> ¦ javaClass
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:executionListener event="start" expression="${a.b()}" /> ¦ listenerExpression
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:executionListener event="start" delegateExpression="${urgeOwner}" /> ¦ expression.notAListener
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:executionListener event="start"><camunda:script scriptFormat="javascript">1</camunda:script></camunda:executionListener> ¦ script
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:executionListener event="start" /> ¦ noWork
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector> ¦ connector
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:field name="a" stringValue="b" /> ¦ field
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <camunda:errorEventDefinition id="E" errorRef="Refused" expression="${a}" /> ¦ element
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <evil:executionListener xmlns:evil="http://activiti.org/bpmn" class="x.Y" /> ¦ element
            <camunda:executionListener event="start" delegateExpression="${greeter}" /> ¦ <evil:executionListener xmlns:evil="http://evil" class="x.Y" /> ¦ element
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="outcome"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter> ¦ script
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="outcome">${execution.getClass().forName('java.lang.Runtime')}</camunda:inputParameter> ¦ expression.method
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="outcome">${urgeOwner}</camunda:inputParameter> ¦ expression.stepAsValue
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="urgeOwner">x</camunda:inputParameter> ¦ reserved
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="execution">x</camunda:inputParameter> ¦ reserved
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="${a}">x</camunda:inputParameter> ¦ variable
            <camunda:inputParameter name="outcome" /> ¦ <camunda:inputParameter name="the-outcome">x</camunda:inputParameter> ¦ hyphen
            <camunda:value>yes</camunda:value> ¦ <camunda:script scriptFormat="javascript">1</camunda:script> ¦ script
            <camunda:value>yes</camunda:value> ¦ <camunda:value>${amount.class}</camunda:value> ¦ expression.name
            <camunda:entry key="a">${amount} ¦ <camunda:entry key="a">${workingTime.secret()} ¦ expression.method
            R3/PT5M ¦ R99999/PT5M ¦ retries
            R3/PT5M ¦ R/PT5M ¦ retries
            R3/PT5M ¦ R3/PT0S ¦ retries
            R3/PT5M ¦ soon ¦ retries
            R3/PT5M ¦ ${x} ¦ value
            ringflow:deadline="PT8H" ¦ x ¦ xml
            ringflow:deadline="PT8H" ¦ ringflow:priority="1" ¦ attribute
            ringflow:deadline="PT8H" ¦ camunda:dueDate="PT8H" ¦ deadlineMissing
            ringflow:deadline="PT8H" ¦ ringflow:deadline="soon" ¦ deadlineUnreadable
            ringflow:deadline="PT8H" ¦ ringflow:deadline="PT-8H" ¦ deadlineUnreadable
            ringflow:deadline="PT8H" ¦ ringflow:deadline="P2D" ¦ deadlineUnreadable
            ringflow:deadline="PT8H" ¦ ringflow:deadline="${a.getClass()}" ¦ expression.method
            camunda:formRef="plan-visit" ¦ camunda:formKey="embedded:app:forms/x.html" ¦ formKey
            camunda:formRef="plan-visit" ¦ camunda:formKey="https://evil/x" ¦ formKey
            camunda:formRef="plan-visit" ¦ camunda:formRef="other" ¦ formUnknown
            camunda:formRef="plan-visit" ¦ camunda:formRef="${form}" ¦ value
            camunda:formRefBinding="deployment" ¦ camunda:formRefBinding="latest" ¦ formBinding
            camunda:formRefBinding="deployment" ¦ camunda:formRefBinding="version" camunda:formRefVersion="1" ¦ formBinding
            camunda:assignee="${owner}" camunda:candidateGroups="sales" ¦ camunda:priority2="1" ¦ nobody
            camunda:assignee="${owner}" ¦ camunda:assignee="${owner.class.name}" ¦ expression.name
            camunda:assignee="${owner}" ¦ camunda:assignee="#{processEngine}" ¦ expression.name
            id="PlanVisit" name ¦ id="Activity_0x7f3a" name ¦ generatedId
            id="VisitWanted" ¦ id="StartEvent_1" ¦ generatedId
            id="VisitWanted" ¦ id="Event_1abc234" ¦ generatedId
            id="VisitDropped" ¦ id="VisitDone" ¦ duplicateId
            id="VisitDropped" ¦ id="&lt;script&gt;" ¦ id
            camunda:historyTimeToLive="P3650D" ¦ camunda:jobPriority="1" ¦ historyTimeToLive
            camunda:historyTimeToLive="P3650D" ¦ camunda:historyTimeToLive="PT1H" ¦ value
            camunda:historyTimeToLive="P3650D" ¦ camunda:historyTimeToLive="${ttl}" ¦ value
            camunda:historyTimeToLive="P3650D" ¦ camunda:historyTimeToLive="P0D" ¦ value
            isExecutable="true" ¦ isExecutable="false" ¦ notExecutable
            ${workingTime.after('PT40H')} ¦ ${workingTime.secret()} ¦ expression.method
            ${workingTime.after('PT40H')} ¦ ${workingTime.after(workingTime)} ¦ expression.stepAsValue
            ${workingTime.after('PT40H')} ¦ tomorrow ¦ timer
            ${workingTime.after('PT40H')} ¦ ${workingTime['after']('x')} ¦ expression.bracket
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>R/PT1S</bpmn:timeCycle> ¦ timerTooOften
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>R/PT5M</bpmn:timeCycle> ¦ timerTooOften
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>R999999/PT5M</bpmn:timeCycle> ¦ timerTooOften
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>* * * * * *</bpmn:timeCycle> ¦ timerTooOften
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>0 */5 * * * *</bpmn:timeCycle> ¦ timerTooOften
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>0 0 0 30 2 *</bpmn:timeCycle> ¦ timer
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>${cycle}</bpmn:timeCycle> ¦ cycleUnknown
            >P7D< ¦ >-P7D< ¦ timer
            >P7D< ¦ >P7X< ¦ timer
            ${visitClass == 'A' ¦ ${Runtime.getRuntime().exec('id') == 'A' ¦ expression.method
            <bpmn:conditionExpression xsi:type ¦ <bpmn:conditionExpression language="javascript" xsi:type ¦ script
            <bpmn:conditionExpression xsi:type ¦ <bpmn:conditionExpression camunda:resource="deployment://x.js" xsi:type ¦ script
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"> ¦ <bpmn:conditionExpression xsi:type="bpmn:tExpression"> ¦ value
            camunda:decisionRef="visit-class" ¦ camunda:decisionRef="${table}" ¦ value
            camunda:decisionRef="visit-class" ¦ camunda:decisionRef="unknown" ¦ targetUnknown
            camunda:resultVariable="visitClass" ¦ camunda:resultVariable="workingTime" ¦ reserved
            calledElement="preparation" ¦ calledElement="${which}" ¦ value
            calledElement="preparation" ¦ calledElement="visit" ¦ callLoop
            calledElement="preparation" ¦ camunda:caseRef="a" ¦ cases
            calledElement="preparation" ¦ calledElement="preparation" camunda:variableMappingClass="x.Y" ¦ javaClass
            calledElement="preparation" ¦ calledElement="preparation" camunda:variableMappingDelegateExpression="${urgeOwner}" ¦ javaClass
            camunda:calledElementBinding="latest" ¦ camunda:calledElementBinding="deployment" ¦ targetUnknown
            camunda:collection="people" ¦ camunda:collection="${people.class}" ¦ expression.name
            sourceExpression="${amount * 2}" ¦ sourceExpression="${''.getClass()}" ¦ expression.method
            #{execution.processBusinessKey} ¦ #{execution.processEngineServices} ¦ expression.property
            <bpmn:completionCondition xsi:type ¦ <bpmn:loopCardinality>1000000000</bpmn:loopCardinality><bpmn:completionCondition xsi:type ¦ cardinality
            ${nrOfCompletedInstances ¦ ${S('x') ¦ expression.function
            <bpmn:terminateEventDefinition id="TerminateEventDefinition_1" /> ¦ <bpmn:messageEventDefinition id="M" camunda:class="x.Y" /> ¦ javaClass
            <bpmn:terminateEventDefinition id="TerminateEventDefinition_1" /> ¦ <bpmn:messageEventDefinition id="M" /> ¦ noWork
            <bpmn:textAnnotation id ¦ <bpmn:scriptTask id="Script" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:textAnnotation id ¦ script
            <bpmn:textAnnotation id ¦ <bpmndi:scriptTask id="Script" scriptFormat="javascript"><bpmndi:script>1</bpmndi:script></bpmndi:scriptTask><bpmn:textAnnotation id ¦ element
            <bpmn:textAnnotation id ¦ <bpmn:adHocSubProcess id="AdHoc" /><bpmn:textAnnotation id ¦ element
            <bpmn:message id="CustomerReplied" ¦ <bpmn:import importType="http://schemas.xmlsoap.org/wsdl/" location="http://evil/x.wsdl" namespace="x" /><bpmn:message id="CustomerReplied" ¦ element
            name="CustomerReplied" /> ¦ name="${x.getClass()}" /> ¦ expression.method
            to ${customerName} ¦ to ${customerName.getBytes()} ¦ expression.method
            Agree on a date. ¦ Agree ${execution.setVariable('a', 1)} ¦ expression.method
            """)
    void refusesAProcess(String from, String to, String rule) {
        refused(findings(changed(Corpus.PROCESS, from, to), Corpus.DECISION, Corpus.FORM), rule);
    }

    @ParameterizedTest(name = "{0} for {1} → {2}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            camunda:historyTimeToLive="P3650D" ¦ camunda:versionTag="1" ¦ historyTimeToLive
            hitPolicy="FIRST" ¦ hitPolicy="PRIORITY" ¦ hitPolicy
            hitPolicy="FIRST" ¦ hitPolicy="FIRST" aggregation="SUM" ¦ hitPolicy
            name="visitClass" ¦ name="visit-class" ¦ hyphen
            name="visitClass" ¦ name="" ¦ outputName
            name="visitClass" ¦ name="workingTime" ¦ reserved
            <text>amount</text> ¦ <text>expected-amount</text> ¦ hyphen
            <text>amount</text> ¦ <text></text> ¦ inputMissing
            <text>amount</text> ¦ <text>amount +</text> ¦ feel
            <text>"A"</text> ¦ <text>function(x) external { java: { class: "java.lang.System", method signature: "exit(int)" } }</text> ¦ feel
            <text>"A"</text> ¦ <text>{f: function(x) f(x), a: f(1)}.a</text> ¦ feelFunction
            <text>"A"</text> ¦ <text>count(for i in 1..1000000000 return i)</text> ¦ feelTooMuch
            <text>"A"</text> ¦ <text>for i in 1..n return i</text> ¦ feelTooMuch
            <text>"A"</text> ¦ <text>9 ** 999999999</text> ¦ feelTooMuch
            <text>"A"</text> ¦ <text>matches(region, "(a+)+$")</text> ¦ pattern
            <text>"A"</text> ¦ <text>matches(region, region)</text> ¦ pattern
            <text>"A"</text> ¦ <text>no quotes"</text> ¦ feel
            expressionLanguage="feel"><text>"C" ¦ expressionLanguage="javascript"><text>"C" ¦ value
            expressionLanguage="feel"><text>"C" ¦ expressionLanguage="groovy"><text>"C" ¦ value
            expressionLanguage="feel"><text>"C" ¦ expressionLanguage="Juel"><text>"C" ¦ value
            expressionLanguage="feel"><text>"C" ¦ expressionLanguage="juel"><text>${''.getClass().forName('java.lang.Runtime')} ¦ expression.method
            ${cellInput == 'x'} ¦ ${cellInput.class} ¦ expression.name
            namespace="http ¦ expressionLanguage="python" namespace="http ¦ value
            <inputEntry id="UnaryTests_3"><text>-</text></inputEntry> ¦ ` ` ¦ ruleCells
            id="visit-class" ¦ id="Decision_0abcdef" ¦ generatedId
            <output id ¦ <businessKnowledgeModel id="B" /><output id ¦ element
            <output id ¦ <output id="Again" name="visitClass" /><output id ¦ duplicateOutput
            <decision id="visit-class" ¦ <decision camunda:class="x" id="visit-class" ¦ javaClass
            """)
    void refusesADecision(String from, String to, String rule) {
        refused(findings(Corpus.PROCESS, changed(Corpus.DECISION, from, to), Corpus.FORM), rule);
    }

    @ParameterizedTest(name = "{0} for {1} → {2}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            "type": "separator" ¦ "type": "html", "content": "<b>x</b>" ¦ component
            "type": "separator" ¦ "type": "iframe", "url": "https://evil" ¦ component
            "type": "separator" ¦ "type": "filepicker", "key": "f" ¦ component
            "type": "separator" ¦ "type": "separator", "onClick": "x" ¦ formKeyword
            "type": "default", ¦ "type": "default", "script": "x", ¦ formKeyword
            "type": "default", ¦ "type": "default", "type": "default", ¦ json
            "type": "default", ¦ ` ` ¦ formValue
            "executionPlatform": "Camunda Platform" ¦ "executionPlatform": "Camunda Cloud" ¦ formValue
            "id": "plan-visit" ¦ "id": 5 ¦ formId
            "id": "plan-visit" ¦ "id": "../x" ¦ formId
            "key": "place" ¦ "key": "the-place" ¦ hyphen
            "key": "place" ¦ "key": "costs" ¦ duplicateField
            "key": "place" ¦ "key": "workingTime" ¦ reserved
            "key": "place" ¦ "key": "execution" ¦ reserved
            "key": "place" ¦ "key": "" ¦ variable
            See [the rules](https://example.com/rules) ¦ <script>alert(1)</script> ¦ html
            See [the rules](https://example.com/rules) ¦ <img src=x onerror=alert(1)> ¦ html
            See [the rules](https://example.com/rules) ¦ &lt;img src=x onerror=alert(1)&gt; ¦ html
            See [the rules](https://example.com/rules) ¦ [x](javascript:alert(1)) ¦ link
            See [the rules](https://example.com/rules) ¦ [x](JaVa&#115;cript:alert(1)) ¦ link
            See [the rules](https://example.com/rules) ¦ [x](java\\tscript:alert(1)) ¦ link
            See [the rules](https://example.com/rules) ¦ [x](//evil.example/x) ¦ link
            See [the rules](https://example.com/rules) ¦ [x](data:text/html;base64,xx) ¦ link
            See [the rules](https://example.com/rules) ¦ ![x](https://evil/track.png) ¦ link
            See [the rules](https://example.com/rules) ¦ [x](<da\\tta:text/html,x>) ¦ html
            See [the rules](https://example.com/rules) ¦ [x][1]\\n\\n[1]: javascript:alert(1) ¦ link
            data:image/png;base64,iVBORw0KGgo= ¦ https://evil/track.png ¦ image
            data:image/png;base64,iVBORw0KGgo= ¦ data:image/svg+xml;base64,iVBORw0KGgo= ¦ image
            data:image/png;base64,iVBORw0KGgo= ¦ =pictureUrl ¦ image
            data:image/png;base64,iVBORw0KGgo= ¦ //evil/x.png ¦ image
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ (a+)+$ ¦ pattern
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ (a|a)*$ ¦ pattern
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ ((a{1,9})b)+ ¦ pattern
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ [a ¦ pattern
            "value": "dropped" ¦ "value": "done" ¦ choice
            "value": "dropped" ¦ "value": {} ¦ choice
            "label": "Outcome", ¦ "label": "Outcome", "validate2": {}, ¦ formKeyword
            "label": "Costs", "validate": { ¦ "label": "Costs", "validate": { "custom": "x", ¦ formKeyword
            ] } ¦ ] } trailing ¦ json
            """)
    void refusesAForm(String from, String to, String rule) {
        refused(findings(Corpus.PROCESS, Corpus.DECISION, changed(Corpus.FORM, from, to)), rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a SYSTEM \"http://evil/x.dtd\">",
                "<?xml-stylesheet href=\"x\"?>"
            })
    void refusesWhatStandsBeforeTheModel(String prologue) {
        String process = changed(Corpus.PROCESS, "?>\n", "?>\n" + prologue + "\n");
        assertThat(findings(process, Corpus.DECISION, Corpus.FORM))
                .extracting(Finding::rule)
                .containsAnyOf("doctype", "instruction");
    }

    @Test
    void refusesOtherEncodingsAndOtherXml() {
        byte[] utf16 = Corpus.PROCESS.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        refused(rules.check(List.of(new ModelFile("a.bpmn", utf16))), "encoding");
        refused(
                rules.check(List.of(ModelFile.of("a.bpmn", Corpus.PROCESS.replace("1.0\" enc", "1.1\" enc")))),
                "encoding");
        refused(rules.check(List.of(ModelFile.of("a.bpmn", "<a/>"))), "element");
        refused(rules.check(List.of(ModelFile.of("a.bpmn", "no xml"))), "xml");
        refused(rules.check(List.of(ModelFile.of("a.bpmn", ""))), "xml");
        refused(rules.check(List.of(ModelFile.of("a.dmn", Corpus.PROCESS))), "element");
    }

    @ParameterizedTest
    @CsvSource({
        "case.cmmn,fileType",
        "picture.png,fileType",
        "picture.svg,fileType",
        "run.js,fileType",
        "page.html,fileType",
        "model.bpmn20.xml,fileType",
        "model.BPMN,fileType",
        "../model.bpmn,fileName",
        "a\\b.bpmn,fileName",
        "a//b.bpmn,fileName"
    })
    void refusesOtherFiles(String name, String rule) {
        refused(rules.check(List.of(ModelFile.of(name, "x"))), rule);
    }

    /** What nobody listed is refused wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:class=\"x.Y\"",
                "camunda:unknown=\"1\"",
                "unknown=\"1\"",
                "xmlns:other=\"http://other\" other:class=\"x.Y\"",
                "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x.Y\"",
                "ringflow:unknown=\"1\"",
                "camunda:formKey=\"embedded:app:x.html\""
            })
    void refusesAnUnknownAttributeAtEveryElement(String attribute) {
        everywhere(Corpus.PROCESS, " " + attribute, process -> findings(process, Corpus.DECISION, Corpus.FORM));
        if (!attribute.startsWith("ringflow")) {
            everywhere(Corpus.DECISION, " " + attribute, decision -> findings(Corpus.PROCESS, decision, Corpus.FORM));
        }
    }

    private static void everywhere(String model, String attribute, Function<String, List<Finding>> check) {
        List<String> letThrough = new ArrayList<>();
        Matcher elements = ELEMENT.matcher(model);
        int tried = 0;
        while (elements.find()) {
            tried++;
            String hostile = model.substring(0, elements.end()) + attribute + model.substring(elements.end());
            if (check.apply(hostile).stream().noneMatch(Finding::refuses)) {
                letThrough.add(elements.group() + attribute);
            }
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(letThrough).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:script scriptFormat=\"javascript\">1</camunda:script>",
                "<bpmn:script>1</bpmn:script>",
                "<bpmn:scriptTask id=\"Hostile\" scriptFormat=\"javascript\"/>",
                "<camunda:connector/>",
                "<x:any xmlns:x=\"http://other\"/>",
                "<any xmlns=\"\"/>"
            })
    void refusesAnUnknownElementInsideEveryElement(String child) {
        Matcher openings = Pattern.compile("<(?![/?!])[\\w:]+[^<>]*(?<!/)>").matcher(Corpus.PROCESS);
        List<String> letThrough = new ArrayList<>();
        while (openings.find()) {
            String hostile =
                    Corpus.PROCESS.substring(0, openings.end()) + child + Corpus.PROCESS.substring(openings.end());
            if (findings(hostile, Corpus.DECISION, Corpus.FORM).stream().noneMatch(Finding::refuses)) {
                letThrough.add(openings.group());
            }
        }
        assertThat(letThrough).isEmpty();
    }

    @Test
    void refusesACircleInWhichNothingWaits() {
        String circle = changed(
                Corpus.PROCESS,
                "sourceRef=\"Important\" targetRef=\"WaitForReply\"",
                "sourceRef=\"Important\" targetRef=\"Classify\"");
        refused(findings(circle, Corpus.DECISION, Corpus.FORM), "loop");
        String asynchronous = changed(circle, "id=\"Classify\"", "id=\"Classify\" camunda:asyncBefore=\"true\"");
        refused(findings(asynchronous, Corpus.DECISION, Corpus.FORM), "loop");
        String back = changed(
                Corpus.PROCESS,
                "sourceRef=\"Important\" targetRef=\"WaitForReply\"",
                "sourceRef=\"Important\" targetRef=\"PlanVisit\"");
        assertThat(findings(back, Corpus.DECISION, Corpus.FORM)).isEmpty();
    }

    @Test
    void refusesAProcessThatStartsItselfByItsOwnSignal() {
        String process = changed(
                changed(
                        changed(Corpus.PROCESS, "<bpmn:outgoing>Flow_1</bpmn:outgoing>", SIGNAL.formatted(1)),
                        "<bpmn:terminateEventDefinition id=\"TerminateEventDefinition_1\" />",
                        SIGNAL.formatted(2)),
                "<bpmn:message id",
                "<bpmn:signal id=\"Again\" name=\"Again\" /><bpmn:message id");
        refused(findings(process, Corpus.DECISION, Corpus.FORM), "callLoop");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            ringflow:deadline="PT8H" ¦ ringflow:deadline="PT1H30M"
            ringflow:deadline="PT8H" ¦ ringflow:deadline="${deadlines.prop('plan').stringValue()}"
            camunda:assignee="${owner}" ¦ camunda:assignee="${initiator}" camunda:dueDate="${dateTime().plusDays(2).toDate()}"
            R3/PT5M ¦ PT1M,PT10M,PT1H
            ${workingTime.after('PT40H')} ¦ 2026-03-31T08:00:00+08:00
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>R3/PT8H</bpmn:timeCycle>
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>0 0 8 * * MON-FRI</bpmn:timeCycle>
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT40H')}</bpmn:timeDate> ¦ <bpmn:timeCycle>${workingTime.after('R3/PT8H')}</bpmn:timeCycle>
            ${visitClass == 'A' &amp;&amp; amount &gt; 1000} ¦ ${empty visitClass || list.contains('x') || event.prop('a').hasProp('b')}
            ${visitClass == 'A' &amp;&amp; amount &gt; 1000} ¦ ${visitClass eq 'A' ? amount gt 1000 : (amount + 1) / 2 gt map['key']}
            camunda:versionTag="1.0" ¦ camunda:candidateStarterGroups="sales, sales-managers" camunda:jobPriority="${priority}"
            camunda:calledElementBinding="latest" ¦ camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="2"
            <bpmn:terminateEventDefinition id="TerminateEventDefinition_1" /> ¦ <bpmn:escalationEventDefinition id="EscalationEventDefinition_1" />
            <bpmn:endEvent id="VisitDropped" ¦ <bpmn:subProcess id="Cancelled" name="Cancelled" triggeredByEvent="true"><bpmn:startEvent id="CancelWanted" name="Cancel wanted" isInterrupting="true"><bpmn:conditionalEventDefinition id="C_1" camunda:variableName="cancelled"><bpmn:condition xsi:type="bpmn:tFormalExpression">${cancelled}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent></bpmn:subProcess><bpmn:endEvent id="VisitDropped"
            """)
    void letsHarmlessProcessesThrough(String from, String to) {
        assertThat(findings(changed(Corpus.PROCESS, from, to), Corpus.DECISION, Corpus.FORM))
                .extracting(Finding::line)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            <text>"A"</text> ¦ <text>{a: 1, b: [1, 2]}.a + 2 ** 3</text>
            <text>"A"</text> ¦ <text>for i in 1..10 return i * amount</text>
            <text>"A"</text> ¦ <text>if matches(region, "^E[A-Z]+$") then "A" else "B"</text>
            <text>"A"</text> ¦ <text>some x in list satisfies x > 3</text>
            <text>amount</text> ¦ <text>net - tax</text>
            <text>amount</text> ¦ <text>date and time("2026-01-01T00:00:00") + duration("P1D")</text>
            hitPolicy="FIRST" ¦ hitPolicy="COLLECT" aggregation="MAX"
            hitPolicy="FIRST" ¦ ` `
            <text>&gt;= 1000</text> ¦ <text>&lt; 10, [20..30[, &gt; amount * 2</text>
            """)
    void letsHarmlessDecisionsThrough(String from, String to) {
        assertThat(findings(Corpus.PROCESS, changed(Corpus.DECISION, from, to), Corpus.FORM))
                .extracting(Finding::line)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            See [the rules](https://example.com/rules) ¦ [Mail](mailto:a@b.c), [page](/customers), **bold**, `code`, a: b, 1 < 2 > 0
            See [the rules](https://example.com/rules) ¦ {{#if costs < 3}}few{{/if}} data: none
            "label": "Costs" ¦ "label": "Costs < 5 & c"
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ ^(\\\\d{3}-)*\\\\d{2,4}$
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ ^(EUR|USD|CNY)$
            ^[A-Z][a-z]+( [A-Z][a-z]{1,20})?$ ¦ ^[^@\\\\s]+@[^@\\\\s]+\\\\.[a-z]{2,}$
            "key": "remark", ¦ "key": "place", "disabled": true, "defaultValue": "x",
            "description": "Anything else" ¦ "description": "=if abroad then \\"a\\" else \\"b\\""
            """)
    void letsHarmlessFormsThrough(String from, String to) {
        assertThat(findings(Corpus.PROCESS, Corpus.DECISION, changed(Corpus.FORM, from, to)))
                .filteredOn(Finding::refuses)
                .extracting(Finding::line)
                .isEmpty();
    }

    @Test
    void warnsOfAFormWithoutAnOutcome() {
        String form = changed(Corpus.FORM, "\"key\": \"outcome\"", "\"key\": \"result\"");
        assertThat(findings(Corpus.PROCESS, Corpus.DECISION, form))
                .extracting(Finding::rule, Finding::severity)
                .containsOnly(tuple("outcomeMissing", Finding.Severity.WARNS));
    }

    @Test
    void saysWhichElementAndWhatToDoInTheLanguageOfThePerson() {
        String process = changed(Corpus.PROCESS, "ringflow:deadline=\"PT8H\"", "");
        Finding english = findings(process, Corpus.DECISION, Corpus.FORM).get(0);
        assertThat(english.line())
                .isEqualTo("pipeline/visit.bpmn, «Plan the visit to ${customerName}» (PlanVisit): "
                        + "This task has no deadline. Set ringflow:deadline, such as PT8H of working time.");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(findings(process, Corpus.DECISION, Corpus.FORM).get(0).message())
                    .isEqualTo("此任务没有时限。");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** The FEEL parser tries many ways; the limits keep what it is given small enough. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(%s)",
                "[%s]",
                "{a: %s}",
                "if a then %s else 1",
                "-(%s)",
                "a[%s]",
                "f(%s)",
                "%s instance of number",
                "%s + (1"
            })
    void readsTheDeepestFeelThatItAllowsInNoTime(String nesting) {
        String deep = "1";
        for (int i = 0; i < 12; i++) {
            deep = nesting.formatted(deep);
        }
        String feel = deep;
        assertTimeout(Duration.ofSeconds(5), () -> new FeelRules().expression(feel));
        assertTimeout(Duration.ofSeconds(5), () -> new FeelRules().unaryTests(feel));
    }

    @Test
    void answersQuicklyHoweverLargeOrDeepTheFile() {
        String inside = "<bpmn:textAnnotation id=\"TextAnnotation_1\">";
        assertTimeout(Duration.ofSeconds(20), () -> {
            refused(
                    findings(
                            changed(
                                    Corpus.PROCESS,
                                    inside,
                                    "<bpmn:subProcess>".repeat(30_000) + "</bpmn:subProcess>".repeat(30_000) + inside),
                            Corpus.DECISION,
                            Corpus.FORM),
                    "tooDeep");
            refused(
                    findings(
                            changed(Corpus.PROCESS, inside, "<bpmn:manualTask/>".repeat(50_000) + inside),
                            Corpus.DECISION,
                            Corpus.FORM),
                    "tooManyElements");
            refused(
                    findings(
                            changed(
                                    Corpus.PROCESS,
                                    inside,
                                    "<bpmn:subProcess><bpmn:task/>".repeat(34)
                                            + "</bpmn:subProcess>".repeat(34)
                                            + inside),
                            Corpus.DECISION,
                            Corpus.FORM),
                    "idMissing");
            refused(rules.check(List.of(new ModelFile("a.bpmn", new byte[3_000_000]))), "tooLarge");
            refused(rules.check(List.of(ModelFile.of("a.form", "[".repeat(900_000)))), "json");
            refused(
                    findings(
                            Corpus.PROCESS,
                            changed(Corpus.DECISION, "<text>\"A\"</text>", "<text>" + "(".repeat(900) + "</text>"),
                            Corpus.FORM),
                    "feelTooMuch");
            refused(
                    findings(
                            Corpus.PROCESS,
                            changed(Corpus.DECISION, "<text>\"A\"</text>", "<text>" + "-".repeat(1900) + "1</text>"),
                            Corpus.FORM),
                    "feelTooMuch");
        });
    }
}
