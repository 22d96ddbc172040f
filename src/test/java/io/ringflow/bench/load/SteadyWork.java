package io.ringflow.bench.load;

import io.ringflow.bench.RunningRingflow;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.NewLead;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who enters leads without a pause, five a second, each of which starts a case and sets its timers. */
final class SteadyWork implements AutoCloseable {

    static final int EACH_SECOND = 5;

    private final Leads leads;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger done = new AtomicInteger();

    SteadyWork(RunningRingflow ringflow) {
        leads = ringflow.bean(Leads.class);
        clock.scheduleAtFixedRate(this::enter, 0, TimeUnit.SECONDS.toMillis(1) / EACH_SECOND, TimeUnit.MILLISECONDS);
    }

    private void enter() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("lena", "", List.of()));
        int number = done.incrementAndGet();
        leads.submit(new NewLead(
                "Beside " + Companies.name(number),
                "",
                "",
                "",
                "",
                "",
                "",
                "A second line",
                Optional.of(new BigDecimal(number)),
                "EUR",
                "phone"));
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("A lead is not entered");
        }
        if (done.get() < 2) {
            throw new IllegalStateException("Nothing was done beside");
        }
    }
}
