package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import io.ringflow.engine.palette.PaletteStep.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a model against its allow-list, element by element and attribute by attribute. */
final class AllowListRules {

    /** What is refused under a name of its own, so that the remedy fits. */
    private static final Map<String, String> KNOWN_DANGERS = Map.ofEntries(
            Map.entry("scriptTask", "script"),
            Map.entry("script", "script"),
            Map.entry("c:script", "script"),
            Map.entry("c:resource", "script"),
            Map.entry("c:scriptFormat", "script"),
            Map.entry("scriptFormat", "script"),
            Map.entry("language", "script"),
            Map.entry("c:class", "javaClass"),
            Map.entry("class", "javaClass"),
            Map.entry("c:variableMappingClass", "javaClass"),
            Map.entry("c:variableMappingDelegateExpression", "javaClass"),
            Map.entry("c:formHandlerClass", "javaClass"),
            Map.entry("expression", "listenerExpression"),
            Map.entry("c:connector", "connector"),
            Map.entry("c:field", "field"),
            Map.entry("c:formKey", "formKey"),
            Map.entry("c:formData", "formKey"),
            Map.entry("c:formRefVersion", "formBinding"),
            Map.entry("c:type", "external"),
            Map.entry("c:topic", "external"),
            Map.entry("c:caseRef", "cases"));

    private static final Set<String> LANGUAGES = Set.of(
            "feel",
            "juel",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private static final Set<String> TYPES = Set.of(
            "string",
            "boolean",
            "integer",
            "long",
            "double",
            "number",
            "date",
            "time",
            "dateTime",
            "date and time",
            "days and time duration",
            "years and months duration",
            "dayTimeDuration",
            "yearMonthDuration",
            "Any",
            "any",
            "json");

    private static final Set<String> BINDINGS = Set.of("deployment", "latest", "version", "versionTag");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern SCHEMA = Pattern.compile("[\\w.-]+\\.xsd");
    private static final Pattern ICON = Pattern.compile("data:image/(png|svg\\+xml|jpeg|gif)[;,][\\w%;,=:+/.'() \"-]*");
    private static final Pattern REFERENCE = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]*");

    private final Grammar grammar;
    private final ExpressionRules expressions;
    private final Palette palette;
    private final ModelLimits limits;

    AllowListRules(Grammar grammar, Palette palette, ModelLimits limits) {
        this.grammar = grammar;
        this.expressions = new ExpressionRules(palette);
        this.palette = palette;
        this.limits = limits;
    }

    /** @param rootName what the root element is called */
    void check(XmlElement root, String rootName, Findings findings) {
        if (!root.name.equals(rootName)) {
            findings.refuse("element", root, root.name);
            return;
        }
        Set<String> ids = new HashSet<>();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && !findings.full()) {
            XmlElement element = open.pop();
            grammar.spec(element.name).ifPresent(spec -> {
                attributes(element, spec, ids, findings);
                text(element, spec, findings);
                Set<String> allowed = allowedChildren(element, spec);
                for (XmlElement child : element.children) {
                    if (allowed.contains(child.name)) {
                        open.add(child);
                    } else {
                        findings.refuse(KNOWN_DANGERS.getOrDefault(child.name, "element"), child, shown(child.name));
                    }
                }
            });
        }
    }

    private Set<String> allowedChildren(XmlElement element, Grammar.Spec spec) {
        return element.name.equals("extensionElements") && element.parent != null
                ? grammar.spec(element.parent.name)
                        .map(Grammar.Spec::extensions)
                        .orElse(Set.of())
                : spec.children();
    }

    private void attributes(XmlElement element, Grammar.Spec spec, Set<String> ids, Findings findings) {
        element.attributes.forEach((name, value) -> {
            String kind = spec.attributes().get(name);
            if (kind == null) {
                findings.refuse(KNOWN_DANGERS.getOrDefault(name, "attribute"), element, shown(name));
            } else if (kind.equals("id")) {
                if (!Values.isId(value)) {
                    findings.refuse("id", element, value);
                } else if (!ids.add(value)) {
                    findings.refuse("duplicateId", element, value);
                }
            } else {
                value(element, name, kind, value, findings);
            }
        });
    }

    private void value(XmlElement element, String name, String kind, String value, Findings findings) {
        switch (kind) {
            case Grammar.EXPRESSION -> expressions.check(value).forEach(problem -> findings.refuse(problem, element));
            case "service" -> delegate(element, value, Kind.SERVICE, findings);
            case "listener" -> delegate(element, value, Kind.LISTENER, findings);
            case "external" -> require(value.equals("external"), "external", element, name, value, findings);
            case "topic" ->
                require(limits.externalTopics().contains(value), "external", element, name, value, findings);
            case "variable" -> variable(element, name, value, findings);
            default -> require(fits(kind, value), "value", element, name, value, findings);
        }
    }

    private static boolean fits(String kind, String value) {
        return switch (kind) {
            case Grammar.LITERAL -> !ExpressionRules.isDynamic(value);
            case "bool" -> value.equals("true") || value.equals("false");
            case "int" -> NUMBER.matcher(value).matches();
            case "one" -> value.equals("1");
            case "all" -> value.equals("all");
            case "every" -> value.equals("All");
            case "days" -> Values.isDays(value);
            case "binding" -> BINDINGS.contains(value);
            case "formal" -> value.equals("tFormalExpression") || value.endsWith(":tFormalExpression");
            case "language" -> LANGUAGES.contains(value);
            case "type" -> TYPES.contains(value.substring(value.indexOf(':') + 1));
            case "reference" -> REFERENCE.matcher(value).matches();
            case "icon" -> ICON.matcher(value).matches();
            case "schemas" -> schemasAreNear(value);
            default -> throw new IllegalStateException("The allow-list names a kind " + kind);
        };
    }

    /** Pairs of namespace and place; a place elsewhere would make the parser fetch it. */
    private static boolean schemasAreNear(String value) {
        String[] words = value.strip().split("\\s+");
        for (int i = 1; i < words.length; i += 2) {
            if (!SCHEMA.matcher(words[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    private void variable(XmlElement element, String name, String value, Findings findings) {
        if (!Values.isVariable(value)) {
            findings.refuse(value.contains("-") ? "hyphen" : "variable", element, value);
        } else if (isReserved(value)) {
            findings.refuse("reserved", element, value);
        }
    }

    boolean isReserved(String variable) {
        return palette.step(variable).isPresent()
                || ExpressionRules.CONTEXT.contains(variable)
                || ExpressionRules.isForbidden(variable);
    }

    private void delegate(XmlElement element, String value, Kind kind, Findings findings) {
        expressions.checkDelegate(value, kind).forEach(problem -> findings.refuse(problem, element));
    }

    private void text(XmlElement element, Grammar.Spec spec, Findings findings) {
        String text = element.text();
        switch (spec.text()) {
            case Grammar.EXPRESSION -> expressions.check(text).forEach(problem -> findings.refuse(problem, element));
            case Grammar.LITERAL ->
                require(!ExpressionRules.isDynamic(text), "value", element, shown(element.name), text, findings);
            case Grammar.FREE -> {}
            default -> require(text.isEmpty(), "text", element, shown(element.name), text, findings);
        }
    }

    private static void require(
            boolean fine, String rule, XmlElement element, String name, String value, Findings findings) {
        if (!fine) {
            findings.refuse(rule, element, shown(name), value);
        }
    }

    /** As people read it in the file. */
    static String shown(String name) {
        return Arrays.stream(new String[][] {
                    {"c:", "camunda:"}, {"r:", "ringflow:"}, {"m:", "modeler:"}, {"x:", "xsi:"}, {"?:", ""}
                })
                .filter(prefix -> name.startsWith(prefix[0]))
                .findFirst()
                .map(prefix -> prefix[1] + name.substring(prefix[0].length()))
                .orElse(name);
    }
}
