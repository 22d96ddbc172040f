package io.ringflow.engine.palette;

import io.ringflow.engine.palette.PaletteStep.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The palette as a page for process owners to read. */
final class PaletteReference {

    private PaletteReference() {}

    static String markdown(Palette palette) {
        return """
                # The palette

                What a model may reach, and nothing else. This page and the element templates in `.camunda/element-templates`
                come from the annotations of the steps; after a change, write them anew with
                `mvn test -Dtest=PaletteFilesTest -Dringflow.palette.write=true`.

                ## Steps for service tasks

                Choose them in Camunda Modeler under «Template», or write the delegate expression.
                %s
                ## Listeners

                Set them as delegate expression of an execution or task listener.
                %s
                ## Steps for expressions

                Call their methods in conditions, timers, parameters and assignments.
                %s
                ## What expressions may say besides

                - Variables, compared and reckoned with: `${amount > 1000 && region == 'East'}`.
                - Plain readings of texts, numbers, dates, lists and maps, such as `name.startsWith('A')`, `list.size()`,
                  `date.before(now())`.
                - JSON: `${event.prop('amount').numberValue()}`, also `hasProp`, `stringValue`, `boolValue`, `isNull`, `elements`.
                - The running case: `execution.processBusinessKey`, `execution.processInstanceId`,
                  `execution.getVariable('x')`, and in task listeners `task.assignee`, `task.name`, `task.dueDate`.
                - `authenticatedUserId`, `currentUser()`, `currentUserGroups()`, `now()`, `dateTime().plusDays(2)`.
                """.formatted(
                        steps(palette, Kind.SERVICE), steps(palette, Kind.LISTENER), steps(palette, Kind.EXPRESSION));
    }

    private static String steps(Palette palette, Kind kind) {
        return palette.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(PaletteReference::step)
                .collect(Collectors.joining());
    }

    private static String step(Step step) {
        String inputs = table(
                "reads",
                step.inputs().stream()
                        .map(in -> row(in.name(), in.type().name(), in.label(), in.description(), in.required()))
                        .toList());
        String outputs = table(
                "writes",
                step.outputs().stream()
                        .map(out -> row(out.name(), out.type().name(), out.label(), out.description(), true))
                        .toList());
        String methods = step.methods().stream()
                .map(method -> "- `%s`: %s%s\n"
                        .formatted(
                                method.signature(),
                                method.purpose(),
                                method.example().isEmpty() ? "" : " Example: `" + method.example() + "`."))
                .collect(Collectors.joining());
        return "\n### %s `${%s}`\n\n%s\n%s%s%s"
                .formatted(
                        step.name(),
                        step.bean(),
                        step.purpose(),
                        inputs,
                        outputs,
                        methods.isEmpty() ? "" : "\n" + methods);
    }

    private static String table(String heading, List<String> rows) {
        return rows.isEmpty()
                ? ""
                : "\n| %s | as | meaning |\n|---|---|---|\n%s".formatted(heading, String.join("", rows));
    }

    private static String row(String name, String type, String label, String description, boolean certain) {
        return "| `%s` | %s%s | %s%s |\n"
                .formatted(
                        name,
                        type.toLowerCase(Locale.ROOT),
                        certain ? "" : ", if known",
                        label,
                        description.isEmpty() ? "" : ": " + description);
    }
}
