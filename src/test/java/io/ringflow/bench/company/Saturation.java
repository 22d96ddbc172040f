package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.bench.company.Visitors.Pace;
import io.ringflow.bench.company.Visitors.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** How many requests are answered in a second when everybody asks again at once: what the machine can do at most. */
final class Saturation {

    private Saturation() {}

    static double of(Visitors visitors, Map<String, Request> requests) throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        visitors.ask(1, Pace.OF_PROGRAMS, requests);
        return requests.size() * visitors.size() / ((System.nanoTime() - started) / 1e9);
    }

    static String told(int visitors, List<Double> rounds) {
        double most = Figures.median(rounds);
        return "When the same %d ask again at once, without reading, %s requests a second are answered, so that each waits %s ms on average: the machine's cores are then what they wait for."
                .formatted(visitors, Figures.plain(most), Figures.plain(1000 * visitors / most));
    }
}
