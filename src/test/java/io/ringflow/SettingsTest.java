package io.ringflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Whoever runs Ringflow can find every setting that the code reads. */
class SettingsTest {

    private static final Pattern READ = Pattern.compile("\\$\\{(ringflow\\.[a-z-]+(?:\\.[a-z-]+)*)");
    private static final Path YAML = Path.of("src/main/resources/application.yaml");

    /** Set by the code itself: whether there is a data source. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("ringflow.database.own");

    @Test
    void explainsEverySettingInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs/operations.md"));
        assertThat(settings())
                .hasSizeGreaterThan(20)
                .allSatisfy(setting -> assertThat(guide).contains("`" + setting + "`"));
    }

    @Test
    void listsEverySettingInTheConfiguration() throws IOException {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(YAML));
        Set<Object> listed = yaml.getObject().keySet();
        String text = Files.readString(YAML);

        assertThat(settings())
                .allSatisfy(setting -> assertThat(listed.stream()
                                        .map(Object::toString)
                                        .anyMatch(key -> key.equals(setting)
                                                || key.startsWith(setting + ".")
                                                || key.startsWith(setting + "["))
                                || text.contains("# " + setting.substring("ringflow.".length()) + ":"))
                        .as(setting)
                        .isTrue());
    }

    private static Set<String> settings() throws IOException {
        Set<String> settings = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(settings::add);
        }
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("io.ringflow").forEach(bean -> {
            Class<?> type = ClassUtils.resolveClassName(bean.getBeanClassName(), null);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Stream.of(type.getRecordComponents())
                    .map(component -> component.getName().replaceAll("([A-Z])", "-$1"))
                    .map(name -> ConfigurationPropertyName.adapt(
                            prefix + "." + name.toLowerCase(java.util.Locale.ROOT), '.'))
                    .forEach(name -> settings.add(name.toString()));
        });
        settings.removeAll(NOT_FOR_PEOPLE);
        return settings;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
