package io.ringflow.shared.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the figures about the whole company at hand, so that a scrape never waits for the database. They are read again every
 * few seconds while somebody looks at them, and are «not a number» once they are too old to be true.
 */
@Component
@EnableConfigurationProperties(MetricsSettings.class)
class ClusterGauges {

    private static final String BEGINNING = "ringflow.cluster.";
    private static final String SAME_EVERYWHERE = " Of the whole cluster, the same on every node: take max, never sum.";
    private static final Duration WORTH_READING = Duration.ofMinutes(5);
    private static final int TRUE_FOR_READINGS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(ClusterGauges.class);

    private final List<ClusterFigures> sources;
    private final BoundedReading reading;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Duration trueFor;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private volatile Map<String, Figure> latest = Map.of();
    private volatile long readAt;
    private volatile long askedAt = System.nanoTime();

    ClusterGauges(
            ObjectProvider<ClusterFigures> sources,
            BoundedReading reading,
            MeterRegistry registry,
            MetricsSettings settings,
            Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.reading = reading;
        this.registry = registry;
        this.clock = clock;
        this.trueFor = settings.every().multipliedBy(TRUE_FOR_READINGS);
        this.readAt = System.nanoTime() - trueFor.toNanos();
        Gauge.builder(BEGINNING + "age", this, ClusterGauges::age)
                .description("Seconds since this node last read the figures about the whole cluster.")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${ringflow.metrics.every}", initialDelayString = "${ringflow.metrics.every}")
    void readAgain() {
        if (since(askedAt).compareTo(WORTH_READING) > 0) {
            return;
        }
        try {
            reading.within(() -> sources.stream()
                            .flatMap(source -> source.read(clock.instant()).stream())
                            .toList())
                    .forEach(this::show);
            readAt = System.nanoTime();
        } catch (DataAccessException | TransactionException unreadable) {
            LOG.warn(
                    "The figures about the whole cluster could not be read: {}",
                    Optional.ofNullable(unreadable.getMessage())
                            .orElse("")
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }

    private void show(Figure figure) {
        Map<String, Figure> next = new HashMap<>(latest);
        next.put(figure.name(), figure);
        latest = next;
        gauges.computeIfAbsent(
                        figure.name(),
                        name -> MultiGauge.builder(BEGINNING + name)
                                .description(figure.meaning() + SAME_EVERYWHERE)
                                .register(registry))
                .register(figure.values().keySet().stream()
                        .<MultiGauge.Row<?>>map(
                                tags -> MultiGauge.Row.of(tags, this, gauge -> gauge.valueOf(figure.name(), tags)))
                        .toList());
    }

    private double valueOf(String figure, Tags tags) {
        if (since(readAt).compareTo(trueFor) > 0) {
            return Double.NaN;
        }
        return latest.get(figure).values().getOrDefault(tags, Double.NaN);
    }

    private double age() {
        askedAt = System.nanoTime();
        return since(readAt).toMillis() / 1000.0;
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
