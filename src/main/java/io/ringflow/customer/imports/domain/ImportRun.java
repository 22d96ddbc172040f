package io.ringflow.customer.imports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One file on its way into the records. */
@Entity
@Table(name = "import_run")
class ImportRun {

    private static final int LONGEST_PROBLEM = 2000;

    @Id
    @GeneratedValue(generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq")
    private @Nullable Long id;

    private String kind = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private ImportState state = ImportState.UPLOADED;

    private boolean unattended;
    private String fileName = "";
    private long fileSize;
    private String startedBy = "";
    private String language = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private Choices choices = Choices.none();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Content content;

    private boolean readWhole;
    private @Nullable String problem;
    private int pass;
    private int passRows;
    private boolean lastChance;
    private int nextChunk;
    private int total;
    private int done;
    private int created;
    private int updated;
    private int unchanged;
    private int corrected;
    private int refused;
    private int pointedOut;
    private @Nullable String jobId;

    @Version
    private int version;

    protected ImportRun() {}

    /** @param unattended whether rows are taken without a person looking at them first */
    ImportRun(
            String kind,
            boolean unattended,
            String fileName,
            Choices choices,
            String startedBy,
            Locale language,
            Instant now) {
        this.kind = kind;
        this.unattended = unattended;
        this.fileName = fileName;
        this.choices = choices;
        this.startedBy = startedBy;
        this.language = language.toLanguageTag();
        this.createdAt = now;
        this.changedAt = now;
    }

    void holds(long bytes) {
        fileSize = bytes;
    }

    /** Is to be read or checked once more, with other choices. */
    void lookAgain(Choices other, Instant now) {
        become(ImportState.UPLOADED, now);
        if (!other.readsLike(choices)) {
            forgetContent();
        }
        choices = other;
        problem = null;
        forgetCounts();
    }

    void read(Content found, int rows, boolean whole, Instant now) {
        content = found;
        total = rows;
        readWhole = whole;
        changedAt = now;
    }

    void unreadable(String sentence, Instant now) {
        forgetContent();
        fail(sentence, now);
    }

    /** Some chunks were checked in this transaction. */
    void checked(Tally forecast, int chunks, Instant now) {
        nextChunk = chunks;
        count(forecast);
        changedAt = now;
    }

    void previewed(@Nullable String obstacle, Instant now) {
        become(ImportState.PREVIEWED, now);
        problem = obstacle;
    }

    void begin(Choices settled, Instant now) {
        become(ImportState.RUNNING, now);
        choices = settled;
        problem = null;
        forgetCounts();
        passRows = total;
    }

    /** Goes on where a fault stopped it. */
    void goOn(Instant now) {
        if (!hadBegun()) {
            throw new ImportNotInState(state);
        }
        become(ImportState.RUNNING, now);
        problem = null;
    }

    /** A chunk was worked off in this transaction. */
    void tookChunk(Tally tally, Instant now) {
        nextChunk++;
        count(tally);
        changedAt = now;
    }

    /** The rows that waited for others are offered again; for the last time if none of them moved since. */
    void nextPass(Instant now) {
        lastChance = total - done == passRows;
        passRows = total - done;
        pass++;
        nextChunk = 0;
        changedAt = now;
    }

    void finish(Instant now) {
        become(ImportState.DONE, now);
    }

    void fail(String sentence, Instant now) {
        become(ImportState.FAILED, now);
        problem = sentence.length() > LONGEST_PROBLEM ? sentence.substring(0, LONGEST_PROBLEM) : sentence;
    }

    void cancel(Instant now) {
        become(ImportState.CANCELLED, now);
    }

    void workedOnBy(String job) {
        jobId = job;
    }

    private void become(ImportState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new ImportNotInState(state);
        }
        state = next;
        changedAt = now;
    }

    private void count(Tally tally) {
        done += tally.done();
        created += tally.created();
        updated += tally.updated();
        unchanged += tally.unchanged();
        corrected += tally.corrected();
        refused += tally.refused();
        pointedOut += tally.pointedOut();
    }

    private void forgetContent() {
        content = null;
        total = 0;
        readWhole = false;
    }

    private void forgetCounts() {
        pass = 0;
        passRows = 0;
        lastChance = false;
        nextChunk = 0;
        done = 0;
        created = 0;
        updated = 0;
        unchanged = 0;
        corrected = 0;
        refused = 0;
        pointedOut = 0;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    String kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    boolean unattended() {
        return unattended;
    }

    /** Whether rows were being taken when it failed, so that it can go on. */
    boolean hadBegun() {
        return passRows > 0;
    }

    String fileName() {
        return fileName;
    }

    long fileSize() {
        return fileSize;
    }

    String startedBy() {
        return startedBy;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Choices choices() {
        return choices;
    }

    Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    boolean isRead() {
        return readWhole;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    int pass() {
        return pass;
    }

    boolean lastChance() {
        return lastChance;
    }

    int nextChunk() {
        return nextChunk;
    }

    int total() {
        return total;
    }

    Tally tally() {
        return new Tally(done, created, updated, unchanged, corrected, refused, pointedOut);
    }

    Optional<String> jobId() {
        return Optional.ofNullable(jobId);
    }
}
