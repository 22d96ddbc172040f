package io.ringflow.bench.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A JVM of its own that does what the benchmark tells it, line by line: {@code open <settings>}, {@code work <run> <deals>
 * <threads>}, {@code leave <run>}, {@code rest}, {@code close}. It ends with whoever started it.
 */
final class Contestant {

    static final String DONE = "@done";

    private Contestant() {}

    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Side side = null;
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> words = List.of(order.split(" "));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "open" -> side = open(args[0], rest);
                case "work" ->
                    new Driver(side).work(rest.get(0), Integer.parseInt(rest.get(1)), Integer.parseInt(rest.get(2)));
                case "leave" -> new Driver(side).leaveSomeOpen(rest.get(0));
                case "rest" -> new Driver(side).rest();
                case "close" -> side.close();
                default -> throw new IOException("Unknown order " + order);
            }
            System.out.println(DONE);
        }
        System.exit(0);
    }

    /** By name, because Ringflow's classes are not there where the bare engine runs. */
    private static Side open(String kind, List<String> settings) {
        return switch (kind) {
            case "ringflow" -> new RingflowSide(settings);
            case "bare" -> new BareSide(settings);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
