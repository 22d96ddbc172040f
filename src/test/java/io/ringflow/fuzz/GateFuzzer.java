package io.ringflow.fuzz;

/** Jazzer's way to the gate. */
public final class GateFuzzer {

    private static GateTarget target;

    private GateFuzzer() {}

    public static void fuzzerInitialize() {
        target = new GateTarget();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        target.take(input);
    }
}
