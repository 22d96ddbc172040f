package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a decision must say, beyond saying nothing that is forbidden. */
final class DmnRules {

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("https://www.omg.org/spec/DMN/20230324/MODEL/", ""),
            Map.entry("https://www.omg.org/spec/DMN/20211108/MODEL/", ""),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", ""),
            Map.entry("http://www.omg.org/spec/DMN/20180521/MODEL/", ""),
            Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", ""),
            Map.entry("http://camunda.org/schema/1.0/dmn", "c"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "m"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "x"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/1.0", "b"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "b"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "d"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DMNDI/", "d"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "g"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "g"));

    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "COUNT", "MIN", "MAX");
    private static final Pattern HYPHENED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z_][A-Za-z0-9_]*)+");

    private final AllowListRules allowed;
    private final ExpressionRules expressions;
    private final XmlReader reader = new XmlReader(NAMESPACES);

    DmnRules(Palette palette, ModelLimits limits) {
        this.allowed = new AllowListRules(new Grammar("dmn-allowed.txt"), palette, limits);
        this.expressions = new ExpressionRules(palette);
    }

    Optional<XmlElement> read(ModelFile file, Deployment deployment, Findings findings) {
        Optional<XmlElement> root = reader.read(file, findings);
        root.ifPresent(definitions -> definitions.children("decision").forEach(decision -> {
            if (!deployment.decisions.add(decision.id())) {
                findings.refuse("duplicateDecision", decision, decision.id());
            }
        }));
        return root;
    }

    void check(XmlElement root, Findings findings) {
        allowed.check(root, "definitions", findings);
        if (root.child("decision").isEmpty()) {
            findings.refuse("noDecision", root);
        }
        new RequirementRules(root).check(findings);
        FeelRules feel = new FeelRules();
        root.children("decision").takeWhile(decision -> !findings.full()).forEach(decision -> {
            decision(decision, findings);
            decision.children("decisionTable").forEach(table -> table(table, feel, findings));
            decision.children("literalExpression").forEach(literal -> text(literal, feel::expression, findings));
        });
    }

    private static void decision(XmlElement decision, Findings findings) {
        if (decision.id().isBlank()) {
            findings.refuse("idMissing", decision, "decision");
        } else if (Values.isGenerated(decision.id())) {
            findings.refuse("generatedId", decision, decision.id());
        }
        if (!decision.has("name")) {
            findings.refuse("decisionName", decision);
        }
        if (!decision.has("c:historyTimeToLive")) {
            findings.refuse("historyTimeToLive", decision);
        }
        long logic = decision.children("decisionTable").count()
                + decision.children("literalExpression").count();
        if (logic != 1) {
            findings.refuse("noLogic", decision);
        }
        if (decision.child("literalExpression").isPresent()
                && decision.child("variable")
                        .filter(variable -> variable.has("name"))
                        .isEmpty()) {
            findings.refuse("outputName", decision);
        }
    }

    private void table(XmlElement table, FeelRules feel, Findings findings) {
        List<XmlElement> inputs = table.children("input").toList();
        List<XmlElement> outputs = table.children("output").toList();
        hitPolicy(table, outputs.size(), findings);
        if (outputs.isEmpty()) {
            findings.refuse("noOutput", table);
        }
        Set<String> names = new HashSet<>();
        for (XmlElement output : outputs) {
            if (!output.has("name")) {
                findings.refuse("outputName", output);
            } else if (!names.add(output.attribute("name"))) {
                findings.refuse("duplicateOutput", output, output.attribute("name"));
            }
            output.children("outputValues").forEach(values -> text(values, feel::unaryTests, findings));
        }
        for (XmlElement input : inputs) {
            if (input.child("inputExpression").isEmpty()) {
                findings.refuse("inputMissing", input);
            }
            input.children("inputExpression").forEach(expression -> {
                String text = expression.child("text").map(XmlElement::text).orElse("");
                if (HYPHENED.matcher(text).matches()) {
                    findings.refuse("hyphen", expression, text);
                }
                if (text.isBlank()) {
                    findings.refuse("inputMissing", input);
                }
                text(expression, feel::expression, findings);
            });
            input.children("inputValues").forEach(values -> text(values, feel::unaryTests, findings));
        }
        table.children("rule").takeWhile(rule -> !findings.full()).forEach(rule -> {
            if (rule.children("inputEntry").count() != inputs.size()
                    || rule.children("outputEntry").count() != outputs.size()) {
                findings.refuse("ruleCells", rule, rule.id());
            }
            rule.children("inputEntry").forEach(cell -> text(cell, feel::unaryTests, findings));
            rule.children("outputEntry").forEach(cell -> text(cell, feel::expression, findings));
        });
    }

    private static void hitPolicy(XmlElement table, int outputs, Findings findings) {
        String policy = table.has("hitPolicy") ? table.attribute("hitPolicy") : "UNIQUE";
        String aggregation = table.attribute("aggregation");
        boolean collects = policy.equals("COLLECT");
        if (!HIT_POLICIES.contains(policy)
                || !aggregation.isEmpty() && (!collects || !AGGREGATIONS.contains(aggregation) || outputs != 1)) {
            findings.refuse("hitPolicy", table, (policy + " " + aggregation).strip());
        }
    }

    private void text(XmlElement holder, Function<String, Optional<FeelRules.Problem>> feel, Findings findings) {
        String text = holder.child("text").map(XmlElement::text).orElse("");
        String language = holder.attribute("expressionLanguage");
        if (language.isEmpty()) {
            language = inherited(holder);
        }
        if (language.equals("juel")) {
            expressions.check(text).forEach(problem -> findings.refuse(problem, holder));
        } else {
            feel.apply(text).ifPresent(problem -> findings.refuse(problem.rule(), holder, text, problem.detail()));
        }
    }

    private static String inherited(XmlElement holder) {
        XmlElement root = holder;
        while (root.parent != null) {
            root = root.parent;
        }
        return root.attribute("expressionLanguage");
    }
}
