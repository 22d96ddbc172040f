package io.ringflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar says what it is made of, and no part falls back behind the version that closed a hole. */
class SbomIT {

    private static final Path LISTS = Path.of("target/classes/META-INF/sbom");
    private static final Path HOLES = Path.of("docs/security.md");
    private static final String BUILT_IN_BY_BOOT = "/spring-boot-jarmode-tools-";
    private static final Pattern AT_LEAST =
            Pattern.compile("(?m)^\\| `([\\w.@/-]+(?::[\\w.-]+)?)` \\| at least ([\\w.-]+) \\|");
    private static final Pattern RECORDED =
            Pattern.compile("(?m)^\\| `([\\w.@/-]+(?::[\\w.-]+)?)` \\| ([\\w.-]+), kept \\|");

    @Test
    void listsEveryLibraryInTheJar() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        libraries().forEach((name, version) -> listed.add(name.substring(name.indexOf(':') + 1) + "-" + version));
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertThat(jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("BOOT-INF/lib/.*\\.jar") && !name.contains(BUILT_IN_BY_BOOT))
                            .map(name -> name.replaceAll("^.*/|\\.jar$", ""))
                            .filter(name -> listed.stream().noneMatch(name::contains)))
                    .isEmpty();
            assertThat(jar.getEntry("META-INF/sbom/application.cdx.json")).isNotNull();
            assertThat(jar.getEntry("META-INF/sbom/browser-libraries.json")).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location"))
                    .isEqualTo("META-INF/sbom/application.cdx.json");
        }
    }

    @Test
    void hasNoPartOlderThanTheVersionThatClosedItsHole() throws IOException {
        Map<String, String> parts = parts();
        Matcher wanted = AT_LEAST.matcher(Files.readString(HOLES));
        int checked = 0;
        while (wanted.find()) {
            assertThat(parts).containsKey(wanted.group(1));
            assertThat(Version.parse(parts.get(wanted.group(1))))
                    .as(wanted.group())
                    .isGreaterThanOrEqualTo(Version.parse(wanted.group(2)));
            checked++;
        }
        assertThat(checked).isGreaterThan(10);
    }

    /** A hole that is lived with is looked at anew when its library changes or goes. */
    @Test
    void stillHasThePartsWhoseHolesAreRecorded() throws IOException {
        Map<String, String> parts = parts();
        Matcher recorded = RECORDED.matcher(Files.readString(HOLES));
        int checked = 0;
        while (recorded.find()) {
            assertThat(parts).containsEntry(recorded.group(1), recorded.group(2));
            checked++;
        }
        assertThat(checked).isGreaterThan(2);
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = libraries();
        read("browser-libraries.json")
                .forEach(part -> parts.put(name(part), part.path("version").asText()));
        return parts;
    }

    private static Map<String, String> libraries() throws IOException {
        assertThat(LISTS.resolve("application.cdx.json"))
                .as("made by Maven when it is online: leave out -o")
                .exists();
        Map<String, String> libraries = new TreeMap<>();
        read("application.cdx.json")
                .forEach(part -> libraries.put(
                        part.path("group").asText() + ":" + part.path("name").asText(),
                        part.path("version").asText()));
        return libraries;
    }

    private static String name(JsonNode part) {
        return part.path("group").asText().isEmpty()
                ? part.path("name").asText()
                : part.path("group").asText() + "/" + part.path("name").asText();
    }

    private static JsonNode read(String list) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllBytes(LISTS.resolve(list)))
                .path("components");
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("ringflow-[\\w.-]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
