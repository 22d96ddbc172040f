package io.ringflow.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeds, changed a little at random: what a fuzzer without knowledge of the code does, in any JVM. */
final class Mutations {

    private static final List<String> WORDS = List.of(
            "${",
            "}",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&#36;",
            "\0",
            "\uFEFF",
            "\"",
            "'",
            "{{",
            "}}",
            "[[[[",
            "=",
            "-1",
            "99999999999999999999",
            "1e999999999",
            "NaN",
            "null",
            "true",
            "{}",
            "[]",
            "\r\n",
            ";",
            "\t",
            "\\u0000",
            "\uD800",
            "../",
            "javascript:",
            "PT1S",
            "R/PT1S",
            "xmlns=\"\"",
            "<a>",
            "</a>",
            "%n%s",
            "' or 1=1 --",
            "\u202E",
            "客户");

    private static final int LONGEST = 60_000;

    private final List<byte[]> seeds;
    private final Random random;

    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> joined(input, from, bytes(WORDS.get(random.nextInt(WORDS.size()))), from);
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, from, Arrays.copyOfRange(input, from, to), from);
            case 3 -> joined(input, from, bytes(WORDS.get(random.nextInt(WORDS.size()))), to);
            case 4 -> joined(input, from, piece(), to);
            default -> {
                if (input.length > 0) {
                    input[random.nextInt(input.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield input;
            }
        };
    }

    private byte[] piece() {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(300)));
    }

    private static byte[] joined(byte[] input, int upTo, byte[] inserted, int onFrom) {
        byte[] result = Arrays.copyOf(input, upTo + inserted.length + input.length - onFrom);
        System.arraycopy(inserted, 0, result, upTo, inserted.length);
        System.arraycopy(input, onFrom, result, upTo + inserted.length, input.length - onFrom);
        return result;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
