package io.ringflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes have cost so far, as Linux counts it under {@code /proc}. */
public final class Processes {

    private static final int TICKS_PER_SECOND = 100;
    private static final int OWN_TICKS = 11;
    private static final int TICKS_OF_THE_ENDED = 13;

    private Processes() {}

    /** CPU of a process and everything below it, those that ended included. */
    public static Duration cpu(long pid) {
        return Duration.ofMillis(ticks(pid) * 1000 / TICKS_PER_SECOND);
    }

    /** Memory in MB that a process and everything below it hold; shared pages are counted once. */
    public static double memory(long pid) {
        return family(pid).mapToLong(Processes::kilobytes).sum() / 1024.0;
    }

    private static long ticks(long pid) {
        return family(pid)
                .mapToLong(member -> {
                    String[] fields = fields(member);
                    return fields.length == 0
                            ? 0
                            : Long.parseLong(fields[OWN_TICKS])
                                    + Long.parseLong(fields[OWN_TICKS + 1])
                                    + Long.parseLong(fields[TICKS_OF_THE_ENDED])
                                    + Long.parseLong(fields[TICKS_OF_THE_ENDED + 1]);
                })
                .sum();
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The fields after the command's name, which may hold spaces. */
    private static String[] fields(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return new String[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
