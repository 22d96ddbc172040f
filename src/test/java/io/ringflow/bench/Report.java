package io.ringflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/benchmarks.md}: a head, and a section for each benchmark; a run replaces only the sections that it measured. */
final class Report {

    private static final Pattern SECTION =
            Pattern.compile("<!-- begin ([a-z0-9-]+) -->\n(.*?)<!-- end \\1 -->", Pattern.DOTALL);

    private final Path file;
    private final List<String> order;

    Report(Path file, List<String> order) {
        this.file = file;
        this.order = order;
    }

    void replace(String head, String benchmark, String text) throws IOException {
        Map<String, String> sections = read();
        sections.put(benchmark, text);
        List<String> names = new ArrayList<>(order);
        sections.keySet().stream().filter(name -> !order.contains(name)).forEach(names::add);
        StringBuilder page = new StringBuilder(head);
        names.stream()
                .filter(sections::containsKey)
                .forEach(name -> page.append("\n<!-- begin ")
                        .append(name)
                        .append(" -->\n")
                        .append(sections.get(name))
                        .append("<!-- end ")
                        .append(name)
                        .append(" -->\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        if (Files.exists(file)) {
            Matcher section = SECTION.matcher(Files.readString(file));
            while (section.find()) {
                sections.put(section.group(1), section.group(2));
            }
        }
        return sections;
    }
}
