package io.ringflow.bench.throughput;

import java.util.HashSet;
import java.util.Set;

/** One deal on its way, remembered by the thread that works it. */
final class Deal {

    private static final int LARGE_ONES = 5;

    private final String run;
    private final int number;
    private final Set<String> done = new HashSet<>();

    Deal(String run, int number) {
        this.run = run;
        this.number = number;
    }

    String customer() {
        return "Customer " + run + " " + number + " Werke";
    }

    String document() {
        return "RF/" + run + "/" + number;
    }

    int number() {
        return number;
    }

    /** Every fifth goes through all three approvers. */
    boolean large() {
        return number % LARGE_ONES == 0;
    }

    double value() {
        return large() ? 600_000 + number : 20_000 + number;
    }

    void did(String task) {
        done.add(task);
    }

    boolean reviewed() {
        return done.contains("ReviewQuotation");
    }

    String owner() {
        return number % 2 == 0 ? "lena" : "tom";
    }
}
