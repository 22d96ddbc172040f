package io.ringflow.engine.palette;

import io.ringflow.engine.palette.PaletteStep.Kind;
import io.ringflow.engine.palette.PaletteStep.Type;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * One step of the palette, as its bean's annotation describes it.
 *
 * @param bean the name by which models reach it
 * @param methods what expressions may call
 */
public record Step(
        String bean,
        String name,
        String purpose,
        Kind kind,
        List<Input> inputs,
        List<Output> outputs,
        List<MethodView> methods) {

    /** A variable that the step reads. */
    public record Input(String name, Type type, String label, boolean required, String description, String value) {}

    /** A variable that the step writes. */
    public record Output(String name, Type type, String label, String description) {}

    /** A method that expressions may call. */
    public record MethodView(String name, Method method, String purpose, String example) {

        public String signature() {
            return name
                    + Arrays.stream(method.getParameters())
                            .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    public Set<String> methodNames() {
        return methods.stream().map(MethodView::name).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Step> described(String bean, Class<?> beanClass) {
        Class<?> type = ClassUtils.getUserClass(beanClass);
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, PaletteStep.class))
                .map(step -> new Step(
                        bean,
                        step.name(),
                        step.purpose(),
                        step.kind(),
                        Arrays.stream(step.inputs())
                                .map(in -> new Input(
                                        in.name(), in.type(), in.label(), in.required(), in.description(), in.value()))
                                .toList(),
                        Arrays.stream(step.outputs())
                                .map(out -> new Output(out.name(), out.type(), out.label(), out.description()))
                                .toList(),
                        methods(type)));
    }

    /** A bean handed in by hand, as tests do, that carries no annotation: reached by its name, never by its methods. */
    static Step undescribed(String bean, Class<?> type) {
        boolean listener = ExecutionListener.class.isAssignableFrom(type) || TaskListener.class.isAssignableFrom(type);
        return new Step(bean, bean, "", listener ? Kind.LISTENER : Kind.SERVICE, List.of(), List.of(), List.of());
    }

    private static List<MethodView> methods(Class<?> type) {
        return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                .flatMap(method ->
                        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, PaletteMethod.class))
                                .map(about -> new MethodView(
                                        method.getName(), accessible(method), about.purpose(), about.example()))
                                .stream())
                .sorted(Comparator.comparing(MethodView::signature))
                .toList();
    }

    private static Method accessible(Method method) {
        ReflectionUtils.makeAccessible(method);
        return method;
    }
}
