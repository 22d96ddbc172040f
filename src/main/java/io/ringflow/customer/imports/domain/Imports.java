package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.process.ImportQueue;
import io.ringflow.customer.imports.reading.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs may do with imports. */
@Service
@Transactional
public class Imports {

    private static final int LONGEST_NAME = 200;
    private static final int EXPORTED_AT_ONCE = 1000;

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportStore store;
    private final ImportSteps steps;
    private final ReportedRows reported;
    private final Planner planner;
    private final Proposals proposals;
    private final ImportQueue queue;
    private final Words words;
    private final Clock clock;

    Imports(
            ImportRuns runs,
            ImportKinds kinds,
            ImportStore store,
            ImportSteps steps,
            ReportedRows reported,
            Planner planner,
            Proposals proposals,
            ImportQueue queue,
            Words words,
            Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.store = store;
        this.steps = steps;
        this.reported = reported;
        this.planner = planner;
        this.proposals = proposals;
        this.queue = queue;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Keeps a file and has it read.
     *
     * @param unattended whether its rows are taken at once, without a person looking first
     * @throws io.ringflow.customer.imports.reading.UnreadableFile if its first bytes show that it is no table
     * @throws UnknownKind if nobody imports such a thing
     */
    public ImportView upload(
            String kind,
            boolean unattended,
            String fileName,
            InputStream content,
            Choices choices,
            String startedBy,
            Locale language)
            throws IOException {
        ImportKind known = kinds.named(kind);
        byte[] head = content.readNBytes(SourceFiles.HEAD);
        SourceFiles.check(head);
        ImportRun run = runs.saveAndFlush(new ImportRun(
                known.name(), unattended, nameOnly(fileName), choices, startedBy, language, clock.instant()));
        run.holds(store.keepFile(run.id(), new SequenceInputStream(new ByteArrayInputStream(head), content)));
        run.workedOnBy(queue.next(run.id()));
        queue.tidyUpLater(run.id());
        return ImportView.of(run);
    }

    @Transactional(readOnly = true)
    public ImportView view(long id) {
        return ImportView.of(existing(id));
    }

    /** Newest first, older than the one with the given id. */
    @Transactional(readOnly = true)
    public List<ImportView> before(long id, int limit) {
        return runs.findByIdLessThanOrderByIdDesc(id, Limit.of(limit)).stream()
                .map(ImportView::of)
                .toList();
    }

    /** How the file is understood; empty until it was read, and when it is over. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(long id) {
        ImportRun run = existing(id);
        return run.content().map(content -> preview(kinds.named(run.kind()), content, run.choices()));
    }

    /** The same choices, with the file read as it was read before. */
    @Transactional(readOnly = true)
    public Choices readAsBefore(long id, Choices choices) {
        Choices before = existing(id).choices();
        return new Choices(
                before.encoding(),
                before.delimiter(),
                choices.numbers(),
                choices.dates(),
                choices.mapping(),
                choices.corrections());
    }

    /** Has the file checked once more, with other choices. */
    public void lookAgain(long id, Choices choices) {
        ImportRun run = held(id);
        run.lookAgain(choices, clock.instant());
        run.workedOnBy(queue.next(id));
    }

    /** Takes the rows of a file that was looked at; reads it anew first if it is to be read otherwise. */
    public void start(long id, Choices choices) {
        if (!existing(id).choices().readsLike(choices)) {
            lookAgain(id, choices);
            return;
        }
        ImportRun run = held(id);
        if (run.state() != ImportState.PREVIEWED) {
            throw new ImportNotInState(run.state());
        }
        Plan plan = planner.plan(kinds.named(run.kind()), run.content().orElseThrow(), choices);
        if (!plan.isPossible()) {
            throw new ImportObstructed(plan.obstacles());
        }
        steps.begin(run, choices);
    }

    /** Takes the rest of a file after a fault. */
    public void goOn(long id) {
        ImportRun run = held(id);
        run.goOn(clock.instant());
        run.workedOnBy(queue.next(id));
    }

    /** Stops; what was taken stays. */
    public void cancel(long id) {
        ImportRun run = held(id);
        run.cancel(clock.instant());
        steps.forget(run);
    }

    @Transactional(readOnly = true)
    public List<ReportedRow> rows(long id, ReportedRow.Result result, long afterLine, int limit) {
        return reported.after(id, result, afterLine, limit);
    }

    /** The names of the columns as they stand in the file; empty if it could not be read. */
    @Transactional(readOnly = true)
    public List<String> header(long id) {
        return existing(id).content().map(Content::header).orElse(List.of());
    }

    /** The place of each field's column, from 0. */
    @Transactional(readOnly = true)
    public Map<String, Integer> columns(long id) {
        ImportRun run = existing(id);
        return run.content()
                .map(content -> planner.plan(kinds.named(run.kind()), content, run.choices())
                        .columns())
                .orElse(Map.of());
    }

    /** Hands out all refused rows, in the order of the file. */
    @Transactional(readOnly = true)
    public void refused(long id, Consumer<ReportedRow> reader) {
        List<ReportedRow> rows = rows(id, ReportedRow.Result.REFUSED, 0, EXPORTED_AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            rows = rows(
                    id, ReportedRow.Result.REFUSED, rows.get(rows.size() - 1).line(), EXPORTED_AT_ONCE);
        }
    }

    private Preview preview(ImportKind kind, Content content, Choices choices) {
        Plan plan = planner.plan(kind, content, choices);
        return new Preview(
                content.format(),
                content.header(),
                content.firstRows(),
                plan.mapping(),
                plan.constants(),
                plan.numbers(),
                plan.dates(),
                Preview.has(kind, plan, ImportField.Type.NUMBER, ImportField.Type.WHOLE_NUMBER),
                Preview.has(kind, plan, ImportField.Type.DATE),
                plan.openNumbers(),
                plan.openDates(),
                plan.corrections(),
                plan.obstacles(),
                content.hints().stream().map(words::hint).toList(),
                proposals.of(kind, content, plan));
    }

    private ImportRun existing(long id) {
        return runs.findById(id).orElseThrow(() -> new UnknownImport(id));
    }

    private ImportRun held(long id) {
        return runs.hold(id).orElseThrow(() -> new UnknownImport(id));
    }

    private static String nameOnly(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
