package io.ringflow.engine.palette;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All that models may reach: the steps by the names of their beans. A bean is fetched when a running process asks for it. */
public final class Palette {

    private final SortedMap<String, Step> steps;
    private final Function<String, Object> beans;
    private final Map<Class<?>, Optional<Step>> byClass = new ConcurrentHashMap<>();

    private Palette(SortedMap<String, Step> steps, Function<String, Object> beans) {
        this.steps = steps;
        this.beans = beans;
    }

    /** The annotated beans of an application; none of them is created by asking. */
    public static Palette of(ListableBeanFactory application) {
        SortedMap<String, Step> steps = new TreeMap<>();
        for (String name : application.getBeanNamesForAnnotation(PaletteStep.class)) {
            Optional.ofNullable(application.getType(name, false))
                    .flatMap(type -> Step.described(name, type))
                    .ifPresent(step -> steps.put(name, step));
        }
        return new Palette(steps, application::getBean);
    }

    /** The beans given, for an engine without an application around it. */
    public static Palette of(Map<String, ?> beans) {
        SortedMap<String, Step> steps = new TreeMap<>();
        beans.forEach((name, bean) -> steps.put(
                name, Step.described(name, bean.getClass()).orElseGet(() -> Step.undescribed(name, bean.getClass()))));
        return new Palette(steps, beans::get);
    }

    /** The annotated classes under the names given, for checks and pages that never run a step. */
    public static Palette describing(Map<String, Class<?>> classes) {
        SortedMap<String, Step> steps = new TreeMap<>();
        classes.forEach((name, type) -> Step.described(name, type).ifPresent(step -> steps.put(name, step)));
        return new Palette(steps, name -> {
            throw new IllegalStateException(name + " is described here, not run");
        });
    }

    /** The annotated components in and below a package, found without starting an application. */
    public static Palette describing(String basePackage) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                (reader, factory) -> reader.getAnnotationMetadata().isAnnotated(PaletteStep.class.getName())
                        && reader.getAnnotationMetadata().isAnnotated(Component.class.getName()));
        Map<String, Class<?>> classes = new HashMap<>();
        for (BeanDefinition bean : scanner.findCandidateComponents(basePackage)) {
            classes.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, new SimpleBeanDefinitionRegistry()),
                    ClassUtils.resolveClassName(
                            String.valueOf(bean.getBeanClassName()), Palette.class.getClassLoader()));
        }
        return describing(classes);
    }

    /** By bean name. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    public Optional<Step> step(String bean) {
        return Optional.ofNullable(steps.get(bean));
    }

    /**
     * The bean itself.
     *
     * @throws IllegalArgumentException if the palette has no such step
     */
    public Object bean(String name) {
        if (!steps.containsKey(name)) {
            throw new IllegalArgumentException("The palette has no step " + name);
        }
        return beans.apply(name);
    }

    /** The method of a step's bean that an expression may call under that name with so many arguments. */
    public Optional<Method> method(Object bean, String name, int arguments) {
        return byClass.computeIfAbsent(bean.getClass(), type -> Step.described(type.getSimpleName(), type))
                .flatMap(step -> step.methods().stream()
                        .filter(method ->
                                method.name().equals(name) && method.method().getParameterCount() == arguments)
                        .map(Step.MethodView::method)
                        .findFirst());
    }

    /** Whether the object is a step, whose methods are closed but for the declared ones. */
    public boolean isStep(Object bean) {
        return byClass.computeIfAbsent(bean.getClass(), type -> Step.described(type.getSimpleName(), type))
                .isPresent();
    }
}
