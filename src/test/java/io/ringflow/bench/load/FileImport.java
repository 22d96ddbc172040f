package io.ringflow.bench.load;

import io.ringflow.bench.Meter;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.bench.Server;
import io.ringflow.customer.imports.domain.Choices;
import io.ringflow.customer.imports.domain.ImportState;
import io.ringflow.customer.imports.domain.ImportView;
import io.ringflow.customer.imports.domain.Imports;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A file on its way through Ringflow, from the upload until its last row is taken.
 *
 * @param rows that were taken
 * @param spent on reading and taking them
 * @param first how long the first tenth of the rows took to take
 * @param last how long the last tenth took
 */
record FileImport(int rows, Meter.Spent spent, Duration first, Duration last) {

    private static final long LOOK = 100;

    double perSecond() {
        return spent.perSecond(rows);
    }

    static FileImport of(RunningRingflow ringflow, Server server, String kind, Path file) throws Exception {
        Imports imports = ringflow.bean(Imports.class);
        Meter meter = Meter.start(server);
        ImportView view;
        try (InputStream content = Files.newInputStream(file)) {
            view = imports.upload(
                    kind, true, file.getFileName().toString(), content, Choices.none(), "marco", Locale.ENGLISH);
        }
        long began = 0;
        long tenth = 0;
        long nineTenths = 0;
        while (!view.state().isOver() && view.state() != ImportState.FAILED) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
            view = imports.view(view.id());
            long now = System.nanoTime();
            began = began == 0 && view.state() == ImportState.RUNNING ? now : began;
            tenth = tenth == 0 && view.rows() > 0 && view.tally().done() >= view.rows() / 10 ? now : tenth;
            nineTenths = nineTenths == 0 && view.rows() > 0 && view.tally().done() >= view.rows() / 10 * 9
                    ? now
                    : nineTenths;
        }
        long ended = System.nanoTime();
        if (view.state() != ImportState.DONE || view.tally().refused() > view.rows() / 1000) {
            throw new IllegalStateException("The import of " + file + " ended with " + view);
        }
        return new FileImport(
                view.tally().taken(),
                meter.stop(),
                Duration.ofNanos(Math.max(0, tenth - began)),
                Duration.ofNanos(Math.max(0, ended - nineTenths)));
    }
}
