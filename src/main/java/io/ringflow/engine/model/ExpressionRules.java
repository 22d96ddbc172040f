package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import io.ringflow.engine.palette.PaletteStep.Kind;
import io.ringflow.engine.palette.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression may say: compare variables, read values, call the palette. Checked on the tree that runs, at deployment and
 * again whenever the engine makes an expression, wherever its text came from.
 */
public final class ExpressionRules {

    /** Functions of the engine that filters and models use. */
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    /** Names that the engine answers itself. */
    static final Set<String> CONTEXT = Set.of("execution", "task", "authenticatedUserId");

    /** Names that never mean a variable: the ways out of an expression into the engine and the machine. */
    private static final Set<String> FORBIDDEN = Set.of(
            "class",
            "classLoader",
            "declaringClass",
            "declaredClasses",
            "protectionDomain",
            "module",
            "constructors",
            "methods",
            "processEngineServices",
            "processEngine",
            "processEngineConfiguration",
            "commandContext",
            "bpmnModelInstance",
            "bpmnModelElementInstance",
            "caseExecution",
            "externalTask",
            "variableContext",
            "runtimeService",
            "applicationContext",
            "beanFactory",
            "getClass",
            "forName",
            "newInstance",
            "getProcessEngineServices",
            "getProcessEngine");

    private final Palette palette;
    private final ExpressionTree reader = new ExpressionTree();

    public ExpressionRules(Palette palette) {
        this.palette = palette;
    }

    static boolean isDynamic(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static boolean isForbidden(String name) {
        return FORBIDDEN.contains(name);
    }

    /** What is wrong with an expression whose value is used: in conditions, parameters, timers, assignments, tables. */
    public List<ExpressionProblem> check(String expression) {
        return check(expression, false);
    }

    /** What is wrong with an expression that the engine makes while it runs, which may also be a delegate's name. */
    List<ExpressionProblem> checkRunning(String expression) {
        return check(expression, true);
    }

    /** What is wrong with a delegate expression: it is {@code ${bean}}, and the bean is a step of that kind. */
    public List<ExpressionProblem> checkDelegate(String expression, Kind kind) {
        String name = expression.startsWith("${") && expression.endsWith("}")
                ? expression.substring(2, expression.length() - 1)
                : "";
        Optional<Step> step = palette.step(name);
        if (step.isEmpty()) {
            return List.of(new ExpressionProblem("notAStep", expression, name));
        }
        return step.get().kind() == kind
                ? List.of()
                : List.of(new ExpressionProblem(
                        kind == Kind.LISTENER ? "notAListener" : "notAService", expression, name));
    }

    private List<ExpressionProblem> check(String expression, boolean stepsAsValues) {
        if (!isDynamic(expression)) {
            return List.of();
        }
        try {
            Node root = reader.read(expression).getRoot();
            Walk walk = new Walk(expression);
            if (stepsAsValues && bareStep(root)) {
                return List.of();
            }
            walk.value(root);
            return List.copyOf(walk.problems);
        } catch (ExpressionTree.TooLong tooLong) {
            return List.of(new ExpressionProblem("tooLong", expression, ""));
        } catch (TreeBuilderException unreadable) {
            return List.of(new ExpressionProblem("unreadable", expression, unreadable.getEncountered()));
        }
    }

    private boolean bareStep(Node root) {
        return root instanceof AstEval eval
                && eval.getChild(0) instanceof AstIdentifier name
                && palette.step(name.getName()).isPresent();
    }

    private final class Walk {

        private final String expression;
        private final Set<ExpressionProblem> problems = new LinkedHashSet<>();

        Walk(String expression) {
            this.expression = expression;
        }

        void value(Node node) {
            if (node instanceof AstIdentifier name) {
                identifier(name.getName());
            } else if (node instanceof AstMethod call) {
                call(call);
            } else if (node instanceof AstFunction function) {
                if (!FUNCTIONS.contains(function.getName())) {
                    refuse("function", function.getName());
                }
                children(node).forEach(this::value);
            } else if (node instanceof ExpressionTree.Dot dot) {
                property(dot.getChild(0), dot.name());
            } else if (node instanceof AstBracket bracket) {
                bracket(bracket);
            } else {
                children(node).forEach(this::value);
            }
        }

        private void identifier(String name) {
            if (isForbidden(name)) {
                refuse("name", name);
            } else if (palette.step(name).isPresent()) {
                refuse("stepAsValue", name);
            } else if (name.equals("execution") || name.equals("task")) {
                refuse("contextAsValue", name);
            }
        }

        private void property(Node base, String name) {
            if (isForbidden(name)) {
                refuse("name", name);
                return;
            }
            Optional<Set<String>> listed = listedMethods(base);
            if (listed.isEmpty()) {
                value(base);
            } else if (!HarmlessMethods.getterListed(listed.get(), name)) {
                refuse("property", name);
            }
        }

        private void bracket(AstBracket bracket) {
            Node key = bracket.getChild(1);
            if (key instanceof AstString text) {
                property(bracket.getChild(0), String.valueOf(text.eval(null, null)));
            } else if (key instanceof AstNumber || key instanceof AstIdentifier) {
                value(key);
                value(bracket.getChild(0));
            } else {
                refuse("bracket", "[…]");
            }
        }

        private void call(AstMethod call) {
            if (!(call.getChild(0) instanceof ExpressionTree.Dot dot)) {
                refuse("bracket", "[…]()");
                return;
            }
            Node parameters = call.getChild(1);
            Node base = dot.getChild(0);
            int arguments = parameters.getCardinality();
            Optional<Step> step = step(base);
            Optional<Set<String>> listed = listedMethods(base);
            boolean allowed = listed.map(methods -> HarmlessMethods.lists(methods, dot.name(), arguments))
                    .orElseGet(() -> HarmlessMethods.allowsSomewhere(dot.name(), arguments));
            if (isForbidden(dot.name()) || !allowed) {
                refuse("method", dot.name());
            }
            if (listed.isEmpty()) {
                value(base);
            }
            children(parameters)
                    .filter(argument -> step.isEmpty() || !isContext(argument))
                    .forEach(this::value);
        }

        /** What the receiver answers, if its name tells; empty if only its value will. */
        private Optional<Set<String>> listedMethods(Node base) {
            if (base instanceof AstNested nested) {
                return listedMethods(nested.getChild(0));
            }
            if (base instanceof AstIdentifier name && name.getName().equals("execution")) {
                return Optional.of(HarmlessMethods.EXECUTION);
            }
            if (base instanceof AstIdentifier name && name.getName().equals("task")) {
                return Optional.of(HarmlessMethods.TASK);
            }
            if (base instanceof ExpressionTree.Dot dot
                    && dot.name().equals("execution")
                    && dot.getChild(0) instanceof AstIdentifier task
                    && task.getName().equals("task")) {
                return Optional.of(HarmlessMethods.EXECUTION);
            }
            return step(base).map(Step::methodNames);
        }

        private Optional<Step> step(Node base) {
            return base instanceof AstIdentifier name ? palette.step(name.getName()) : Optional.empty();
        }

        private boolean isContext(Node argument) {
            return argument instanceof AstIdentifier name
                    && (name.getName().equals("execution") || name.getName().equals("task"));
        }

        private void refuse(String code, String subject) {
            problems.add(new ExpressionProblem(code, expression, subject));
        }
    }

    private static Stream<Node> children(Node node) {
        return node instanceof AstLiteral
                ? Stream.empty()
                : IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
    }

    /** The variables that an expression reads. */
    List<String> variables(String expression) {
        List<String> names = new ArrayList<>();
        if (isDynamic(expression) && check(expression, true).isEmpty()) {
            reader.read(expression).getIdentifierNodes().forEach(node -> {
                if (!CONTEXT.contains(node.getName())
                        && palette.step(node.getName()).isEmpty()) {
                    names.add(node.getName());
                }
            });
        }
        return names;
    }
}
