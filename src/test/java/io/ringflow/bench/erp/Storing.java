package io.ringflow.bench.erp;

import io.ringflow.bench.Figures;
import io.ringflow.bench.Measured;
import io.ringflow.bench.PgBench;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.erp.Event;
import io.ringflow.erp.Sender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How many events a second several senders get rid of, and how long each waits for the answer. */
final class Storing {

    static final int SENDERS = 8;

    private static final String INSERT = """
            \\set d random(1, 9000000000000000)
            insert into ringflow.erp_event (source, event_id, type, contract, happened_at, data, received_at, state, due_at)
            values ('/bench', :d::bigint::text, 'nobody.knows', 'CON-2026-' || :d::bigint %% 100000, now(), '%s', now(), 'NEW', now())
            on conflict (event_id, source) do nothing;
            """;

    /**
     * One round.
     *
     * @param waited the 99th percentile of the answers, in milliseconds
     */
    record Round(double perSecond, double half, double waited) {}

    private final Measured bench;
    private final String database;

    Storing(Measured bench, String database) {
        this.bench = bench;
        this.database = database;
    }

    /** @param batch how many events a request holds */
    Round round(RunningRingflow ringflow, int batch, int requests) throws Exception {
        URI address = ringflow.address("/api/erp/events");
        send(address, batch, Math.max(1, requests / 4));
        bench.server().execute(database, "truncate ringflow.erp_event cascade");
        bench.server().execute("postgres", "checkpoint");
        long started = System.nanoTime();
        List<Double> waits = send(address, batch, requests);
        double seconds = (System.nanoTime() - started) / 1e9;
        int stored = Integer.parseInt(bench.server().ask(database, "select count(*) from ringflow.erp_event"));
        if (stored != requests * batch * SENDERS) {
            throw new IllegalStateException(stored + " events are kept of " + requests * batch * SENDERS);
        }
        return new Round(stored / seconds, Figures.median(waits), Figures.percentile(99, waits));
    }

    /** The same rows, written by pgbench, one in a transaction as well. */
    double floor(int each) throws Exception {
        bench.server().execute(database, "truncate ringflow.erp_event cascade");
        Path script = Files.writeString(
                bench.folder().resolve("store.sql"),
                INSERT.formatted(new Event("/bench", "", "", Instant.EPOCH, data(0)).json()));
        Process running = PgBench.against(bench.server()).start(database, script, SENDERS, each);
        long started = System.nanoTime();
        PgBench.finish(running);
        return SENDERS * each / ((System.nanoTime() - started) / 1e9);
    }

    private static List<Double> send(URI address, int batch, int requests) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            Collection<Double> waits = new ConcurrentLinkedQueue<>();
            List<Callable<Void>> work = IntStream.range(0, SENDERS)
                    .<Callable<Void>>mapToObj(sender -> () -> sendOne(address, batch, requests, waits))
                    .toList();
            for (Future<Void> done : senders.invokeAll(work)) {
                done.get();
            }
            return new ArrayList<>(waits);
        } finally {
            senders.shutdown();
        }
    }

    private static Void sendOne(URI address, int batch, int requests, Collection<Double> waits) throws Exception {
        String run = UUID.randomUUID().toString();
        try (Poster poster = new Poster(address, ErpEvents.SECRET)) {
            for (int request = 0; request < requests; request++) {
                byte[] body = body(run, request, batch);
                long started = System.nanoTime();
                int status = poster.report(batch == 1 ? Sender.SINGLE : Sender.BATCH, body);
                waits.add((System.nanoTime() - started) / 1e6);
                if (status != 202) {
                    throw new IllegalStateException("Answered " + status);
                }
            }
        }
        return null;
    }

    private static byte[] body(String run, int request, int batch) {
        List<Event> events = IntStream.range(0, batch)
                .mapToObj(place -> new Event(
                        "/bench", run + "-" + request + "-" + place, "nobody.knows", Instant.EPOCH, data(request)))
                .toList();
        String body = batch == 1 ? events.get(0).json() : Event.batch(events);
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> data(int number) {
        return Map.of(
                "contract",
                "CON-2026-%05d".formatted(number),
                "amount",
                14400,
                "currency",
                "EUR",
                "paidOn",
                "2026-11-20",
                "payer",
                "Bioplex GmbH",
                "reference",
                "PAY-" + number);
    }
}
