package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.identity.Browser;
import io.ringflow.identity.Browser.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** People who ask the running application at the same time, each in a session of their own, each again after the answer. */
final class Visitors implements AutoCloseable {

    private static final String PASSWORD = "ringflow";

    private final List<Visitor> visitors;
    private final ExecutorService together;

    private Visitors(List<Visitor> visitors) {
        this.visitors = visitors;
        this.together = Executors.newFixedThreadPool(visitors.size());
    }

    /** Somebody with a session. */
    record Visitor(String username, Browser browser) {}

    /** One request. */
    @FunctionalInterface
    interface Request {
        Page send(Visitor visitor, int turn);
    }

    /**
     * What several people waited, in milliseconds.
     *
     * @param statements to the database, for each request
     * @param failed requests that were not answered by 200
     */
    record Waited(List<Double> times, double statements, long failed) {

        double percentile95() {
            return Figures.percentile(95, times);
        }

        double median() {
            return Figures.median(times);
        }

        @Override
        public String toString() {
            return "median %s ms, 95 %% %s ms, %s statements, %d failed"
                    .formatted(
                            Figures.plain(median()), Figures.plain(percentile95()), Figures.plain(statements), failed);
        }
    }

    static Visitors loggedIn(int port, List<String> usernames) {
        List<Visitor> visitors = new ArrayList<>();
        for (String username : usernames) {
            Browser browser = new Browser(port);
            Page answer = browser.logIn(username, PASSWORD);
            if (answer.status() != 302 || answer.location().contains("login")) {
                throw new IllegalStateException(username + " cannot log in: " + answer.status());
            }
            visitors.add(new Visitor(username, browser));
        }
        return new Visitors(visitors);
    }

    int size() {
        return visitors.size();
    }

    /** @param pause the longest time between an answer and the person's next request; on average half of it */
    Waited ask(int times, Duration pause, Request request) throws InterruptedException, ExecutionException {
        long statements = CountingDriver.statements();
        List<Future<List<Double>>> people = new ArrayList<>();
        for (Visitor visitor : visitors) {
            people.add(together.submit(() -> ask(visitor, times, pause, request)));
        }
        List<Double> all = new ArrayList<>();
        long failed = 0;
        for (Future<List<Double>> person : people) {
            for (double time : person.get()) {
                failed += time < 0 ? 1 : 0;
                all.add(Math.abs(time));
            }
        }
        return new Waited(all, (CountingDriver.statements() - statements) / (double) all.size(), failed);
    }

    /** Times of failed requests are negative. */
    private static List<Double> ask(Visitor visitor, int times, Duration pause, Request request)
            throws InterruptedException {
        List<Double> waited = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            if (!pause.isZero()) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis()));
            }
            long started = System.nanoTime();
            Page page = request.send(visitor, turn);
            double time = (System.nanoTime() - started) / 1e6;
            waited.add(page.status() == 200 ? time : -time);
        }
        return waited;
    }

    @Override
    public void close() {
        together.shutdownNow();
    }
}
