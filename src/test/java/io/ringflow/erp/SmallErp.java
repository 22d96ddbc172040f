package io.ringflow.erp;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A small ERP to try Ringflow with: plays a year of events for signed contracts, with duplicates, disorder and errors, and hears what
 * Ringflow tells if it is to listen.
 * {@code docs/erp.md} says how to start it.
 */
public final class SmallErp {

    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("url", "http://localhost:8080");
        USUAL.put("key", "");
        USUAL.put("user", "fiona");
        USUAL.put("password", "ringflow");
        USUAL.put("projects", "1000000");
        USUAL.put("batch", "20");
        USUAL.put("pause", "0");
        USUAL.put("twice", "0.1");
        USUAL.put("apart", "20");
        USUAL.put("wrong", "0.03");
        USUAL.put("seed", "1");
        USUAL.put("listen", "");
    }

    private SmallErp() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        if (!options.get("listen").isEmpty()) {
            new Listener(options.get("key"), Clock.systemUTC(), System.out::println)
                    .listen(Integer.parseInt(options.get("listen")));
        }
        URI ringflow = URI.create(options.get("url"));
        Random chance = new Random(Long.parseLong(options.get("seed")));
        List<Contract> contracts = new Ledger(ringflow)
                .signed(options.get("user"), options.get("password")).stream()
                        .limit(Long.parseLong(options.get("projects")))
                        .toList();
        List<Event> year = new ArrayList<>();
        for (Contract contract : contracts) {
            year.addAll(ProjectYear.of(contract, LocalDate.now(), chance));
        }
        year.sort((one, other) -> one.time().compareTo(other.time()));
        List<Event> sent = new Mischief(
                        chance,
                        Double.parseDouble(options.get("twice")),
                        Integer.parseInt(options.get("apart")),
                        Double.parseDouble(options.get("wrong")))
                .with(year);
        report(new Sender(ringflow, options.get("key")), sent, options);
        tell(contracts, sent);
    }

    private static void report(Sender sender, List<Event> sent, Map<String, String> options)
            throws InterruptedException {
        int batch = Integer.parseInt(options.get("batch"));
        for (int first = 0; first < sent.size(); first += batch) {
            sender.report(sent.subList(first, Math.min(sent.size(), first + batch)));
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(options.get("pause")));
        }
    }

    private static void tell(List<Contract> contracts, List<Event> sent) {
        Set<String> different = new HashSet<>();
        Map<String, Integer> types = new TreeMap<>();
        for (Event event : sent) {
            if (different.add(event.id())) {
                types.merge(event.type(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%d contracts: %d events sent, %d of them twice, %d wrong: %s%n",
                contracts.size(),
                sent.size(),
                sent.size() - different.size(),
                different.stream().filter(id -> id.endsWith("-wrong")).count(),
                types);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>(USUAL);
        Arrays.stream(arguments).forEach(argument -> {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length < 2 || options.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException(argument + ": known are " + USUAL);
            }
        });
        if (options.get("key").isEmpty()) {
            throw new IllegalArgumentException("--key=… must be the secret of one of Ringflow's ringflow.erp.keys");
        }
        return options;
    }
}
