package io.ringflow.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers a bounded number of things for a while; the one not used for longest is forgotten first. */
public final class ExpiringMap<K, V> {

    private record Entry<V>(V value, Instant until) {}

    private final Clock clock;
    private final Duration lifetime;
    private final Map<K, Entry<V>> entries;

    public ExpiringMap(Clock clock, Duration lifetime, int capacity) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    public synchronized Optional<V> get(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!entry.until().isAfter(clock.instant())) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    public synchronized void put(K key, V value) {
        entries.put(key, new Entry<>(value, clock.instant().plus(lifetime)));
    }

    /** What is remembered, or else what is found out; absence is not remembered. */
    public Optional<V> get(K key, Supplier<Optional<V>> otherwise) {
        Optional<V> known = get(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<V> found = otherwise.get();
        found.ifPresent(value -> put(key, value));
        return found;
    }

    public synchronized void remove(K key) {
        entries.remove(key);
    }

    public synchronized void clear() {
        entries.clear();
    }
}
