package io.ringflow.customer.domain;

import io.ringflow.customer.process.RunningCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a customer's record: what, when, by whom, in which case. */
@Entity
@Table(name = "customer_event")
class CustomerEvent {

    private static final int LONGEST_VALUE = 400;

    /** What can happen; the message files hold a sentence for each. */
    enum Kind {
        ENTERED,
        RENAMED,
        CHANGED,
        LIFECYCLE,
        CREDIT,
        PARENT,
        CONTACT_ADDED,
        CONTACT_CHANGED,
        CONTACT_LEFT,
        CONTACT_BACK
    }

    @Id
    @GeneratedValue(generator = "customer_event_seq")
    @SequenceGenerator(name = "customer_event_seq", sequenceName = "customer_event_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private @Nullable Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private @Nullable Kind kind;

    private String subject = "";
    private String was = "";
    private String became = "";
    private @Nullable Instant doneAt;
    private @Nullable String doneBy;
    private @Nullable String process;
    private @Nullable String caseNumber;

    protected CustomerEvent() {}

    CustomerEvent(Customer customer, Kind kind, String subject, String was, String became, Occasion occasion) {
        this.customer = customer;
        this.kind = kind;
        this.subject = subject;
        this.was = shortened(was);
        this.became = shortened(became);
        this.doneAt = occasion.at();
        this.doneBy = occasion.by().orElse(null);
        this.process = occasion.inCase().map(RunningCase.Case::process).orElse(null);
        this.caseNumber = occasion.inCase().map(RunningCase.Case::number).orElse(null);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
