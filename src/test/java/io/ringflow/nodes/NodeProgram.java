package io.ringflow.nodes;

import io.ringflow.RingflowApplication;
import io.ringflow.nodes.inside.NodeMain;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The class path of a node, packed once per test run: Ringflow's own classes in a jar, and the libraries beside it. */
final class NodeProgram {

    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = pack();

    private NodeProgram() {}

    static String classPath() {
        return CLASS_PATH;
    }

    static String mainClass() {
        return NodeMain.class.getName();
    }

    /** Classes as the Java machine keeps them ready to use, once a node has been warmed up. */
    static Path archive() {
        return FOLDER.resolve("ringflow.jsa");
    }

    static Path folderForFiles() {
        return FOLDER;
    }

    private static String pack() {
        Path jar = FOLDER.resolve("ringflow.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(1);
            add(out, location(RingflowApplication.class), "");
            add(out, location(NodeMain.class), NodeMain.class.getPackageName().replace('.', '/'));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return jar + File.pathSeparator + libraries;
    }

    private static void add(JarOutputStream out, Path classes, String below) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes.resolve(below))) {
            files = all.filter(file -> !file.equals(classes)).sorted().toList();
        }
        for (Path file : files) {
            boolean isFolder = Files.isDirectory(file);
            out.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
            if (!isFolder) {
                Files.copy(file, out);
            }
            out.closeEntry();
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("ringflow-nodes-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete node program"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
