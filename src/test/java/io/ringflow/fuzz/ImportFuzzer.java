package io.ringflow.fuzz;

import java.io.IOException;

/** Jazzer's way to the import. */
public final class ImportFuzzer {

    private static ImportTarget target;

    private ImportFuzzer() {}

    public static void fuzzerInitialize() throws IOException {
        target = new ImportTarget();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.take(input);
    }
}
