package io.ringflow.attack;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the running application answers to: Ringflow's own pages and interfaces, and Camunda's REST and web apps. */
final class Routes {

    private static final String APPLICATION = "jakarta.ws.rs.Application";
    private static final Set<String> EVERY_METHOD = Set.of("GET", "POST", "PUT", "DELETE");

    private Routes() {}

    /** A method and a path with its variables in braces. */
    record Route(String path, String method) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            int byPath = path.compareTo(other.path);
            return byPath == 0 ? method.compareTo(other.method) : byPath;
        }
    }

    /** All that controllers and JAX-RS resources answer. */
    static SortedSet<Route> of(ApplicationContext context, ServletContext servlets) {
        SortedSet<Route> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        for (ResourceConfig config :
                context.getBeansOfType(ResourceConfig.class).values()) {
            String root = config.getClass().getAnnotation(ApplicationPath.class) == null
                    ? context.getEnvironment().getRequiredProperty("spring.jersey.application-path")
                    : config.getClass().getAnnotation(ApplicationPath.class).value();
            config.getClasses().forEach(resource -> add(root, resource, routes));
        }
        webApps(servlets)
                .forEach((root, application) ->
                        application.getClasses().forEach(resource -> add(root, resource, routes)));
        return routes;
    }

    /** Files: what is served as it is. */
    static Set<String> files(ApplicationContext context) {
        return context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything else that a servlet answers, by its address. */
    static Set<String> servlets(ServletContext servlets) {
        return servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Application> webApps(ServletContext servlets) {
        return servlets.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getInitParameter(APPLICATION) != null)
                .collect(Collectors.toMap(Routes::root, Routes::application));
    }

    private static String root(ServletRegistration servlet) {
        return servlet.getMappings().iterator().next().replaceFirst("/\\*$", "");
    }

    private static Application application(ServletRegistration servlet) {
        try {
            return (Application) BeanUtils.instantiateClass(Class.forName(servlet.getInitParameter(APPLICATION)));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void add(RequestMappingInfo info, Collection<Route> routes) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        for (String pattern : info.getPatternValues()) {
            (methods.isEmpty() ? EVERY_METHOD : methods)
                    .forEach(method -> routes.add(new Route(pattern.isEmpty() ? "/" : pattern, method)));
        }
    }

    private static void add(String root, Class<?> resource, Collection<Route> routes) {
        Path path = AnnotationUtils.findAnnotation(resource, Path.class);
        if (path != null) {
            walk(join(root, path.value()), resource, routes);
        }
    }

    /** A method without a verb leads on to another resource. */
    private static void walk(String path, Class<?> resource, Collection<Route> routes) {
        for (Method method : resource.getMethods()) {
            Optional<Path> more = Optional.ofNullable(AnnotationUtils.findAnnotation(method, Path.class));
            Optional<String> verb = verb(method);
            String here = join(path, more.map(Path::value).orElse(""));
            if (verb.isPresent()) {
                routes.add(new Route(here, verb.get()));
            } else if (more.isPresent()) {
                walk(here, method.getReturnType(), routes);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(AnnotationUtils.getAnnotations(method), inherited(method))
                .flatMap(Arrays::stream)
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .filter(verb -> !verb.equals("OPTIONS"))
                .findFirst();
    }

    private static Annotation[] inherited(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(above -> above.getName().equals(method.getName())
                        && Arrays.equals(above.getParameterTypes(), method.getParameterTypes()))
                .flatMap(above -> Arrays.stream(above.getAnnotations()))
                .toArray(Annotation[]::new);
    }

    private static String join(String root, String path) {
        return (root + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
