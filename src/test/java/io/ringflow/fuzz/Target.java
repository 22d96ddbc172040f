package io.ringflow.fuzz;

/** What is given anything at all, and must take or refuse it in an orderly way. */
public interface Target {

    /** @throws Exception whatever is not a documented answer */
    void take(byte[] input) throws Exception;
}
