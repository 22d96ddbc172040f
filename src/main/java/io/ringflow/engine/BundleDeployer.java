package io.ringflow.engine;

import io.ringflow.engine.model.translation.ModelTranslation;
import io.ringflow.shared.Preparation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the models, rules and forms that come with Ringflow live: one deployment for each module, under names that stay the
 * same however the application was packed, in the language of the company. A bundle is deployed again, as a whole, when
 * anything in it changed; a form is bound to the deployment of its process, so parts must not be deployed alone.
 */
@Component
@Order(Preparation.MODELS)
class BundleDeployer implements Preparation {

    private static final String PROCESSES = "classpath*:processes/";
    private static final String FORMS = "classpath*:forms/";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final ModelTranslation translation;

    BundleDeployer(
            RepositoryService repository,
            ResourcePatternResolver resources,
            @Value("${ringflow.language}") Locale language) {
        this.repository = repository;
        this.resources = resources;
        this.translation = ModelTranslation.into(language);
    }

    @Override
    public void prepare() {
        try {
            for (String module : modules()) {
                deploy(module);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The models that come with Ringflow cannot be read", failure);
        }
    }

    private void deploy(String module) throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("ringflow-" + module)
                .source("ringflow")
                .enableDuplicateFiltering(false);
        for (Resource file : bundle(module)) {
            String name = Objects.requireNonNull(file.getFilename());
            byte[] content = translation.translate(name, file.getContentAsByteArray());
            deployment.addInputStream(module + "/" + name, new ByteArrayInputStream(content));
        }
        deployment.deploy();
    }

    private List<Resource> bundle(String module) throws IOException {
        return Stream.of(
                        resources.getResources(PROCESSES + module + "/*.bpmn"),
                        resources.getResources(PROCESSES + module + "/*.dmn"),
                        resources.getResources(FORMS + module + "/*.form"))
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }

    private TreeSet<String> modules() throws IOException {
        TreeSet<String> modules = new TreeSet<>();
        for (Resource file : resources.getResources(PROCESSES + "*/*.*")) {
            String[] path = file.getURL().getPath().split("/");
            modules.add(path[path.length - 2]);
        }
        return modules;
    }
}
