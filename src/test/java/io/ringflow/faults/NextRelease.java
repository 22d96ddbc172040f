package io.ringflow.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/**
 * A release that comes after the one under test: the same code, with models that say «Next» in their names and a migration that
 * adds a column, in a folder that stands before everything else on a node's class path.
 */
final class NextRelease {

    static final String NAME = "9.9.9";

    private static final String[] CHANGED = {
        "processes/pipeline/lead-to-contract.bpmn",
        "processes/pipeline/contract-approval.bpmn",
        "processes/pipeline/stage-gate.dmn"
    };

    private NextRelease() {}

    static Path in(Path folder) {
        write(folder, "META-INF/build-info.properties", "build.name=ringflow\nbuild.version=" + NAME + "\n");
        write(
                folder,
                "db/migration/V999__pipeline_next_release.sql",
                "alter table ringflow.opportunity add column brought_by_next_release varchar(20);\n");
        for (String model : CHANGED) {
            write(folder, model, renamed(read(model), "Next"));
        }
        return folder;
    }

    /** The same model, whose process or decision has another word before its name. */
    static String renamed(String model, String word) {
        return model.replaceFirst("(<(?:bpmn:process|decision) id=\"[^\"]*\" name=\")", "$1" + word + " ");
    }

    static String read(String model) {
        try (InputStream file = new ClassPathResource(model).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path folder, String file, String content) {
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
