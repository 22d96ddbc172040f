package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.identity.Browser;
import io.ringflow.identity.Browser.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** People who look at pages of the running application at the same time, each in a session of their own. */
final class Visitors implements AutoCloseable {

    private static final String PASSWORD = "ringflow";

    private final List<Visitor> visitors;
    private final ExecutorService together;

    private Visitors(List<Visitor> visitors) {
        this.visitors = visitors;
        this.together = Executors.newFixedThreadPool(visitors.size());
    }

    /** Somebody with a session, the so-manieth of all. */
    record Visitor(String username, int place, Browser browser) {}

    /** One request. */
    @FunctionalInterface
    interface Request {
        Page send(Visitor visitor, int turn);
    }

    /**
     * How long a person reads before the next request, evenly between two times.
     *
     * @param most as much as {@code least} for programs, which do not read
     */
    record Pace(Duration least, Duration most) {

        static final Pace OF_PEOPLE = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5));
        static final Pace OF_PROGRAMS = new Pace(Duration.ZERO, Duration.ZERO);

        void pause() throws InterruptedException {
            long spread = most.minus(least).toMillis();
            TimeUnit.MILLISECONDS.sleep(least.toMillis()
                    + (spread == 0 ? 0 : ThreadLocalRandom.current().nextLong(spread)));
        }
    }

    /**
     * What several people waited, in milliseconds.
     *
     * @param failed requests that were not answered by 200
     */
    record Waited(List<Double> times, long failed) {

        double percentile95() {
            return Figures.percentile(95, times);
        }

        double median() {
            return Figures.median(times);
        }

        @Override
        public String toString() {
            return "median %s ms, 95 %% %s ms, %d failed"
                    .formatted(Figures.plain(median()), Figures.plain(percentile95()), failed);
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
            visitors.add(new Visitor(username, visitors.size(), browser));
        }
        return new Visitors(visitors);
    }

    int size() {
        return visitors.size();
    }

    Visitor first() {
        return visitors.get(0);
    }

    /** Everybody asks for everything so many times, each beginning somewhere else. */
    Map<String, Waited> ask(int turns, Pace pace, Map<String, Request> requests)
            throws InterruptedException, ExecutionException {
        List<String> names = List.copyOf(requests.keySet());
        List<Future<Map<String, List<Double>>>> people = new ArrayList<>();
        for (Visitor visitor : visitors) {
            people.add(together.submit(() -> ask(visitor, turns, pace, names, requests)));
        }
        Map<String, List<Double>> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, new ArrayList<>()));
        for (Future<Map<String, List<Double>>> person : people) {
            person.get().forEach((name, times) -> all.get(name).addAll(times));
        }
        Map<String, Waited> waited = new LinkedHashMap<>();
        all.forEach((name, times) -> waited.put(
                name,
                new Waited(
                        times.stream().map(Math::abs).toList(),
                        times.stream().filter(time -> time < 0).count())));
        return waited;
    }

    /** Times of failed requests are negative. */
    private static Map<String, List<Double>> ask(
            Visitor visitor, int turns, Pace pace, List<String> names, Map<String, Request> requests)
            throws InterruptedException {
        Map<String, List<Double>> waited = new HashMap<>();
        for (int count = 0; count < turns * names.size(); count++) {
            pace.pause();
            String name = names.get((visitor.place() + count) % names.size());
            long started = System.nanoTime();
            Page page = requests.get(name).send(visitor, count / names.size());
            double time = (System.nanoTime() - started) / 1e6;
            waited.computeIfAbsent(name, none -> new ArrayList<>()).add(page.status() == 200 ? time : -time);
        }
        return waited;
    }

    @Override
    public void close() {
        together.shutdownNow();
    }
}
