package io.ringflow.bench.throughput;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One deal on its way, remembered by the thread that works it. */
final class Deal {

    private static final int LARGE_ONES = 5;
    private static final int SYLLABLES = 4;
    private static final String CONSONANTS = "bdfghjklmnprstvwxz";
    private static final String VOWELS = "aeiou";

    private final String run;
    private final int number;
    private final Set<String> done = new HashSet<>();

    Deal(String run, int number) {
        this.run = run;
        this.number = number;
    }

    /** A name as unlike others as companies' names are. */
    String customer() {
        Random letters = new Random(UUID.nameUUIDFromBytes(document().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits());
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            name.append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(letters.nextInt(VOWELS.length())))
                    .append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length())));
        }
        return name + " Werke";
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
