package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.Origin;
import io.ringflow.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One move of a deal, written once: from where, to where, by whom, after how long, on what evidence. */
@Entity
@Immutable
@EntityListeners(MoveCounter.class)
@Table(name = "stage_log")
class StageLog {

    /** What happened. */
    enum What {
        OPENED,
        ADVANCED,
        STAYED,
        REVIEWED,
        HELD,
        RESUMED,
        REASSIGNED,
        SETTLED,
        RETURNED,
        LOST,
        WON
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_log")
    @SequenceGenerator(name = "stage_log", sequenceName = "stage_log_seq", allocationSize = 50)
    private @Nullable Long id;

    private long opportunityId;
    private @Nullable String fromStage;
    private String toStage = "";

    @Enumerated(EnumType.STRING)
    private What what = What.OPENED;

    @Column(name = "by_person")
    private @Nullable String by;

    private Instant at = Instant.EPOCH;
    private @Nullable Long lastedSeconds;
    private String learnt = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> evidence = List.of();

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.PROCESS;

    protected StageLog() {}

    StageLog(
            long opportunityId,
            @Nullable String fromStage,
            String toStage,
            What what,
            Move move,
            @Nullable Duration lasted,
            Origin origin) {
        this.opportunityId = opportunityId;
        this.fromStage = fromStage;
        this.toStage = toStage;
        this.what = what;
        this.by = move.by().orElse(null);
        this.at = move.at();
        this.lastedSeconds = lasted == null ? null : lasted.toSeconds();
        this.learnt = Texts.clean(move.learnt(), 4000);
        this.evidence = move.evidence();
        this.origin = origin;
    }

    String to() {
        return toStage;
    }

    What what() {
        return what;
    }
}
