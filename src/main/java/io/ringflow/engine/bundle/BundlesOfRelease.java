package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.translation.ModelTranslation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the models that came with the running release: {@code processes/<module>/} and {@code forms/<module>/} on the class
 * path. Where a file lies there twice, the first counts.
 */
@Component
class BundlesOfRelease {

    private final ResourcePatternResolver resources;
    private final ModelTranslation translation;
    private final String release;

    BundlesOfRelease(
            ResourcePatternResolver resources,
            @Value("${ringflow.language}") Locale language,
            ObjectProvider<BuildProperties> build) {
        this.resources = resources;
        this.translation = ModelTranslation.into(language);
        this.release =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
    }

    /** The name of the release, as its build called it. */
    String release() {
        return release;
    }

    List<Bundle> all() {
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (String module : modules()) {
                bundles.add(new Bundle(module, models(module)));
            }
            return bundles;
        } catch (IOException failure) {
            throw new UncheckedIOException("The models that come with Ringflow cannot be read", failure);
        }
    }

    private Map<ModelName, byte[]> models(String module) throws IOException {
        SortedMap<String, Resource> files = new TreeMap<>();
        for (String pattern : List.of("processes/%s/*.bpmn", "processes/%s/*.dmn", "forms/%s/*.form")) {
            for (Resource file : resources.getResources("classpath*:" + pattern.formatted(module))) {
                files.putIfAbsent(Objects.requireNonNull(file.getFilename()), file);
            }
        }
        Map<ModelName, byte[]> models = new LinkedHashMap<>();
        for (Map.Entry<String, Resource> file : files.entrySet()) {
            models.put(
                    ModelName.ofFile(file.getKey()),
                    translation.translate(file.getKey(), file.getValue().getContentAsByteArray()));
        }
        return models;
    }

    private TreeSet<String> modules() throws IOException {
        TreeSet<String> modules = new TreeSet<>();
        for (Resource file : resources.getResources("classpath*:processes/*/*.*")) {
            String[] path = file.getURL().getPath().split("/");
            modules.add(path[path.length - 2]);
        }
        return modules;
    }
}
