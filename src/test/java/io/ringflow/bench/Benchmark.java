package io.ringflow.bench;

/**
 * Something about Ringflow that is measured. Every class of this package and those below that implements it is found and run by
 * {@link Benchmarks}; {@link org.springframework.core.annotation.Order} says where its section stands.
 */
public interface Benchmark {

    /** What {@code ringflow.bench.only} calls it; kebab-case. */
    String name();

    /** The heading of its section. */
    String title();

    void run(Measured bench) throws Exception;
}
