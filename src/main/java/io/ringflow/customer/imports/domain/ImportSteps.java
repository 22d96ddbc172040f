package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.process.ImportQueue;
import io.ringflow.customer.imports.reading.SourceRow;
import io.ringflow.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of an import, a transaction at a time: after each step the next one is queued in the same transaction, so that an
 * import goes on where it was whatever happens to the machine.
 */
@Service
@Transactional
public class ImportSteps {

    /** What is new in a step; far below the lock time of jobs, after which another copy of the application would take it over. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportStore store;
    private final ReadingPass reading;
    private final CheckingPass checking;
    private final TakingBatch taking;
    private final ReportedRows reported;
    private final Planner planner;
    private final ImportQueue queue;
    private final Words words;
    private final Clock clock;

    ImportSteps(
            ImportRuns runs,
            ImportKinds kinds,
            ImportStore store,
            ReadingPass reading,
            CheckingPass checking,
            TakingBatch taking,
            ReportedRows reported,
            Planner planner,
            ImportQueue queue,
            Words words,
            Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.store = store;
        this.reading = reading;
        this.checking = checking;
        this.taking = taking;
        this.reported = reported;
        this.planner = planner;
        this.queue = queue;
        this.words = words;
        this.clock = clock;
    }

    /** Does what is next; nothing if the import was given up meanwhile. */
    public void step(long id) {
        runs.hold(id).ifPresent(run -> inLanguage(run.language(), () -> step(run)));
    }

    /** Stops an import whose step failed again and again. */
    public void giveUp(long id, String fault) {
        runs.hold(id)
                .filter(run -> run.state().isBusy())
                .ifPresent(run -> inLanguage(
                        run.language(),
                        () -> run.fail(words.say("problem.fault", run.tally().done(), fault), clock.instant())));
    }

    /** Frees the room of an upload that nobody went on with. */
    public void tidyUp(long id) {
        runs.hold(id).filter(run -> !run.state().isOver()).ifPresent(run -> {
            if (run.state() == ImportState.RUNNING) {
                queue.tidyUpLater(id);
            } else {
                run.cancel(clock.instant());
                forget(run);
            }
        });
    }

    private void step(ImportRun run) {
        if (run.state() == ImportState.UPLOADED) {
            readAndCheck(run);
        } else if (run.state() == ImportState.RUNNING) {
            takeNext(run);
        }
    }

    private void readAndCheck(ImportRun run) {
        ImportKind kind = kinds.named(run.kind());
        Instant enough = clock.instant().plus(LONGEST_STEP);
        if (!run.isRead() && !read(run, kind)) {
            return;
        }
        if (clock.instant().isAfter(enough)) {
            run.workedOnBy(queue.next(run.id()));
            return;
        }
        Plan plan = planner.plan(kind, run.content().orElseThrow(), run.choices());
        String obstacle = plan.isPossible() ? null : String.join(" ", plan.obstacles());
        if (!run.unattended()) {
            CheckingPass.Checked checked = checking.check(run.id(), kind, plan, run.nextChunk(), LONGEST_STEP);
            run.checked(checked.forecast(), checked.chunks(), clock.instant());
            if (checked.whole()) {
                run.previewed(obstacle, clock.instant());
            } else {
                run.workedOnBy(queue.next(run.id()));
            }
        } else if (obstacle != null) {
            run.fail(obstacle, clock.instant());
        } else {
            begin(run, run.choices());
        }
    }

    /** @return whether it can be gone on with in this step */
    private boolean read(ImportRun run, ImportKind kind) {
        try {
            ReadingPass.Found found =
                    reading.read(run.id(), run.choices(), kind.batchSize(), run.content(), run.total(), LONGEST_STEP);
            run.read(found.content(), found.rows(), found.whole(), clock.instant());
            if (!found.whole()) {
                run.workedOnBy(queue.next(run.id()));
            }
            return found.whole();
        } catch (Refusal unreadable) {
            store.forgetChunks(run.id());
            run.unreadable(String.valueOf(unreadable.getMessage()), clock.instant());
            return false;
        }
    }

    void begin(ImportRun run, Choices choices) {
        reported.forget(run.id());
        run.begin(choices, clock.instant());
        run.workedOnBy(queue.next(run.id()));
    }

    private void takeNext(ImportRun run) {
        Optional<List<SourceRow>> rows = store.chunk(run.id(), run.pass(), run.nextChunk());
        if (rows.isPresent()) {
            ImportKind kind = kinds.named(run.kind());
            Plan plan = planner.plan(kind, run.content().orElseThrow(), run.choices());
            run.tookChunk(taking.take(run, kind, plan, rows.get()), clock.instant());
        } else if (store.chunks(run.id(), run.pass() + 1) > 0) {
            run.nextPass(clock.instant());
        } else {
            run.finish(clock.instant());
            forget(run);
            return;
        }
        run.workedOnBy(queue.next(run.id()));
    }

    void forget(ImportRun run) {
        store.forgetFile(run.id());
        store.forgetChunks(run.id());
    }

    private static void inLanguage(Locale language, Runnable work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            work.run();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
