package io.ringflow.delivery.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.SignedContracts;
import io.ringflow.delivery.SignedContracts.Signed;
import io.ringflow.erp.Event;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventWorkTest {

    private static final String TYPE = "tried.out";

    private final Inbox inbox;
    private final EventReads reads;
    private final JdbcClient database;
    private final ObjectMapper json;
    private final ErpSettings settings;
    private final PlatformTransactionManager transactions;
    private final HikariDataSource pool;
    private final String source = "/erp/" + UUID.randomUUID();
    private final String contract = "HT-" + UUID.randomUUID();

    EventWorkTest(
            Inbox inbox,
            EventReads reads,
            JdbcClient database,
            ObjectMapper json,
            ErpSettings settings,
            PlatformTransactionManager transactions,
            DataSource connections)
            throws SQLException {
        this.inbox = inbox;
        this.reads = reads;
        this.database = database;
        this.json = json;
        this.settings = settings;
        this.transactions = transactions;
        this.pool = connections.unwrap(HikariDataSource.class);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void doesWhatAnEventSaysOnceHoweverOftenItsJobRuns() {
        long event = kept(TYPE);
        EventWork work = work(this::leaveATrace);
        work.workOff(event);
        work.workOff(event);

        assertThat(state(event)).isEqualTo(EventState.DONE);
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void doesItOnceThoughTwoNodesDoItAtTheSameTime() {
        long event = kept(TYPE);
        CyclicBarrier both = new CyclicBarrier(2);
        EventWork work = work(told -> {
            leaveATrace(told);
            await(both);
        });
        Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(() -> work.workOff(event)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(state(event)).isEqualTo(EventState.DONE);
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void takesBackWhatARefusedEventDidAndKeepsTheSentenceForEveryLanguage() {
        long event = kept(TYPE);
        work(told -> {
                    leaveATrace(told);
                    throw new EventUnmatched("delivery.refused.event.missing", "amount");
                })
                .workOff(event);

        assertThat(state(event)).isEqualTo(EventState.UNMATCHED);
        assertThat(traces()).isZero();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(row(event).why()).contains("«amount» is missing. Add it, then replay the event.");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(row(event).why()).contains("缺少「amount」。请补充后重新处理。");
    }

    @Test
    void keepsAnEventThatNobodyUnderstands() {
        long event = kept("nobody.knows");
        work(this::leaveATrace).workOff(event);

        assertThat(state(event)).isEqualTo(EventState.UNMATCHED);
        assertThat(row(event).why().orElseThrow()).contains("nobody.knows");
    }

    @Test
    void leavesATechnicalFailureToTheJob() {
        long event = kept(TYPE);
        EventWork work = work(told -> {
            leaveATrace(told);
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(() -> work.workOff(event)).hasMessage("the disk is full");
        assertThat(state(event)).isEqualTo(EventState.NEW);
        assertThat(traces()).isZero();
    }

    @Test
    void waitsForAnotherEventOfItsContractAndIsTriedAgainWhenThatIsDone() {
        long early = kept(TYPE);
        long awaited = kept(TYPE);
        EventWork work = work(told -> {
            if (told.id() == early && traces() == 0) {
                throw new EventTooEarly("delivery.refused.event.missing", "payment");
            }
            leaveATrace(told);
        });
        work.workOff(early);
        assertThat(state(early)).isEqualTo(EventState.WAITING);
        assertThat(isDue(early)).isFalse();

        work.workOff(awaited);
        assertThat(isDue(early)).isTrue();
        work.workOff(early);
        assertThat(state(early)).isEqualTo(EventState.DONE);
    }

    @Test
    void wakesAnEventThatNamesTheSameContractByItsOtherNumber(
            @Autowired CustomerDirectory customers,
            @Autowired ApplicationEventPublisher told,
            @Autowired TransactionTemplate transaction) {
        Signed signed =
                new SignedContracts(database, customers, told, transaction).sign(LocalDate.of(2026, 1, 5), "1000");
        long early = kept(TYPE, signed.document());
        long awaited = kept(TYPE, signed.contract());
        EventWork work = work(event -> {
            if (event.id() == early) {
                throw new EventTooEarly("delivery.refused.event.missing", "payment");
            }
        });
        work.workOff(early);
        assertThat(isDue(early)).isFalse();

        work.workOff(awaited);
        assertThat(isDue(early)).isTrue();
    }

    @Test
    void asksAPersonToLookAtAnEventThatHasWaitedLongEnough() {
        long event = kept(TYPE);
        ErpEventTaker never = taker(told -> {
            throw new EventTooEarly("delivery.refused.event.missing", "payment");
        });
        work(never, Clock.systemUTC()).workOff(event);
        work(never, Clock.offset(Clock.systemUTC(), settings.patience().minusMinutes(1)))
                .workOff(event);
        assertThat(state(event)).isEqualTo(EventState.WAITING);

        work(never, Clock.offset(Clock.systemUTC(), settings.patience().plusMinutes(1)))
                .workOff(event);
        assertThat(state(event)).isEqualTo(EventState.UNMATCHED);
    }

    @Test
    void worksAnEventOffThatNamedAContractBeforeAnybodyKnewIt() {
        long event = kept("nobody.knows");
        work(this::leaveATrace).workOff(event);
        store(Clock.systemUTC()).nowKnown(List.of(contract, "CON-2026-99999"));

        assertThat(state(event)).isEqualTo(EventState.NEW);
        assertThat(isDue(event)).isTrue();
    }

    /** As many as the engine has threads for jobs, each in its job's transaction, which holds a connection of its own. */
    @Test
    void leavesConnectionsToOthersHoweverManyEventsAreWorkedOffAtOnce() throws Exception {
        List<Long> events = Stream.generate(() -> kept(TYPE)).limit(10).toList();
        AtomicInteger highest = new AtomicInteger();
        EventWork work = work(told -> {
            leaveATrace(told);
            highest.accumulateAndGet(pool.getHikariPoolMXBean().getActiveConnections(), Math::max);
        });
        CyclicBarrier all = new CyclicBarrier(events.size());
        TransactionTemplate job = new TransactionTemplate(transactions);
        events.stream()
                .map(event -> CompletableFuture.runAsync(
                        () -> job.executeWithoutResult(begun -> {
                            database.sql("select 1").query(Integer.class).single();
                            await(all);
                            work.workOff(event);
                        }),
                        Executors.newSingleThreadExecutor()))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(traces()).isEqualTo(events.size());
        assertThat(highest.get()).isBetween(10, 15).isLessThan(pool.getMaximumPoolSize());
    }

    private interface Deed {
        void doIt(ErpEvent event);
    }

    private EventWork work(Deed deed) {
        return work(taker(deed), Clock.systemUTC());
    }

    private EventWork work(ErpEventTaker taker, Clock clock) {
        return new EventWork(store(clock), new EventTypes(List.of(taker)), transactions);
    }

    private EventStore store(Clock clock) {
        return new EventStore(database, json, settings, clock);
    }

    private static ErpEventTaker taker(Deed deed) {
        return new ErpEventTaker() {
            @Override
            public Set<String> types() {
                return Set.of(TYPE);
            }

            @Override
            public Optional<Remark> take(ErpEvent event) {
                deed.doIt(event);
                return Optional.empty();
            }
        };
    }

    private long kept(String type) {
        return kept(type, contract);
    }

    private long kept(String type, String named) {
        String id = UUID.randomUUID().toString();
        Event event = new Event(source, id, type, Instant.now(), Map.of("contract", named));
        assertThat(inbox.take(event.json().getBytes(StandardCharsets.UTF_8)).stored())
                .isEqualTo(1);
        return database.sql("update ringflow.erp_event set due_at = null where event_id = ? returning id")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Any row will do that goes away with its transaction. */
    private void leaveATrace(ErpEvent event) {
        database.sql("insert into ringflow.erp_news values ('trace', ?, now())")
                .param(source + UUID.randomUUID())
                .update();
    }

    private int traces() {
        return database.sql("select count(*) from ringflow.erp_news where kind = 'trace' and key like ?")
                .param(source + "%")
                .query(Integer.class)
                .single();
    }

    private EventRow row(long event) {
        return reads.find(event).orElseThrow().row();
    }

    private EventState state(long event) {
        return row(event).state();
    }

    /** To be worked off now, or already handed to a job. */
    private boolean isDue(long event) {
        return database.sql("select due_at is null or due_at <= now() from ringflow.erp_event where id = ?")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException | InterruptedException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
