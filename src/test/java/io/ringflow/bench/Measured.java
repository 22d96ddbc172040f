package io.ringflow.bench;

import java.nio.file.Path;

/** What a benchmark is given: how large and how often to measure, the server, a scratch folder, and the page it writes. */
public final class Measured {

    private final Settings settings;
    private final Server server;
    private final Path folder;
    private final Section section;

    Measured(Settings settings, Server server, Path folder, Section section) {
        this.settings = settings;
        this.server = server;
        this.folder = folder;
        this.section = section;
    }

    public int rounds() {
        return settings.rounds();
    }

    /** A full size made smaller as the run's scale says, but never nothing. */
    public int scaled(int fullSize) {
        return (int) Math.max(1, Math.round(fullSize * settings.scale()));
    }

    public Server server() {
        return server;
    }

    /** Empty at first, deleted after the benchmarks. */
    public Path folder() {
        return folder;
    }

    public Section section() {
        return section;
    }

    /** Says on the console how far it is. */
    public void says(String progress) {
        Benchmarks.say("  " + progress);
    }
}
