package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.Cluster;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has a PostgreSQL of its own on a small file system. */
@Tag("faults")
class FullDiskIT {

    private static final String SIZE = "500M";

    @Test
    void saysSoWhileTheDiskOfTheDatabaseIsFullAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path image = folder.resolve("image");
        run("truncate", "-s", SIZE, image.toString());
        run("mkfs.ext4", "-q", image.toString());
        String refusal = output("mount", "-o", "loop", image.toString(), disk.toString());
        Assumptions.assumeTrue(refusal.isEmpty(), "No loop devices here, so no small disk to fill: " + refusal);
        try (Company company = new Company(Cluster.startIn(Files.createDirectory(disk.resolve("cluster")))).open()) {
            company.during("the disk of the database is full", traffic -> {
                Path filler = fill(disk);
                Until.isTrue(
                        "somebody notices",
                        Company.PATIENCE,
                        () -> lead(company.north()).status() == 503);
                Until.pause(Duration.ofSeconds(10));
                free(filler);
                company.cluster().ensureRunning();
                Until.isTrue(
                        "there is room again",
                        Company.PATIENCE,
                        () -> lead(company.north()).status() == 201);
            });
        } finally {
            assertThat(output("umount", "-l", disk.toString())).isEmpty();
        }
    }

    private static Reply lead(Node node) {
        Reply reply = node.as("lena").post("/api/leads", new Play(0, "Full " + UUID.randomUUID()).lead());
        assertThat(reply.status()).as(reply.body()).isIn(201, 503);
        return reply;
    }

    private static Path fill(Path disk) {
        Path filler = disk.resolve("filler");
        byte[] some = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            Report.add("  " + full.getMessage() + " after " + filler.toFile().length() / 1024 / 1024 + " MB of filler");
        }
        return filler;
    }

    private static void free(Path filler) {
        try {
            Files.delete(filler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(output(command)).isEmpty();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : "status " + process.exitValue() + " " + said;
    }
}
