package io.ringflow.customer.domain;

import io.ringflow.customer.CreditClass;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.domain.CustomerEvent.Kind;
import io.ringflow.shared.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An organisation that buys or may buy. It writes its own story: every verb that changes something says so there. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    @GeneratedValue(generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq")
    private @Nullable Long id;

    private String number = "";
    private String name = "";
    private String nameKey = "";
    private int namesake;
    private int gramCount;
    private String searchWords = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private LifecycleStage lifecycle = LifecycleStage.LEAD;

    private Instant lifecycleSince = Instant.EPOCH;
    private @Nullable Long parentId;
    private String region = "";
    private String sector = "";
    private String country = "";
    private @Nullable Integer foundedYear;
    private @Nullable BigDecimal annualRevenue;
    private @Nullable String revenueCurrency;
    private @Nullable Integer employees;
    private String website = "";
    private String phone = "";
    private @Nullable String phoneTail;
    private String address = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 2)
    private CreditClass credit = CreditClass.B;

    private @Nullable String creditBy;
    private @Nullable Instant creditAt;
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Origin origin = Origin.ENTERED;

    private Instant createdAt = Instant.EPOCH;
    private @Nullable String createdBy;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String changedBy;

    @Version
    private int version;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    private List<CustomerEvent> story = new ArrayList<>();

    protected Customer() {}

    Customer(String number, CustomerDraft draft, int namesake, Origin origin, Occasion occasion) {
        this.number = number;
        this.origin = origin;
        this.createdAt = occasion.at();
        this.createdBy = occasion.by().orElse(null);
        this.lifecycleSince = occasion.at();
        this.namesake = namesake;
        take(draft);
        happened(Kind.ENTERED, "", "", draft.name(), occasion);
    }

    /** Takes other facts; the name's key and namesake were reserved before. */
    void change(CustomerDraft draft, int reservedNamesake, Occasion occasion) {
        CustomerDraft before = draft();
        if (before.equals(draft)) {
            return;
        }
        namesake = reservedNamesake;
        take(draft);
        if (!before.name().equals(draft.name())) {
            happened(Kind.RENAMED, "", before.name(), draft.name(), occasion);
        }
        for (FactChange change : FactChange.between(before, draft)) {
            happened(Kind.CHANGED, change.fact(), change.was(), change.became(), occasion);
        }
    }

    /**
     * Moves on to a later stage; an earlier one or the same changes nothing, for a customer never goes back.
     *
     * @return whether it moved
     */
    boolean advance(LifecycleStage stage, Occasion occasion) {
        if (!lifecycle.canBecome(stage)) {
            return false;
        }
        happened(Kind.LIFECYCLE, "", lifecycle.name(), stage.name(), occasion);
        lifecycle = stage;
        lifecycleSince = occasion.at();
        return true;
    }

    void judgeCredit(CreditClass judged, Occasion occasion) {
        if (credit != judged || creditBy == null) {
            happened(Kind.CREDIT, "", credit.name(), judged.name(), occasion);
            credit = judged;
            creditBy = occasion.by().orElse(null);
            creditAt = occasion.at();
        }
    }

    /** Hangs this customer under another, or under none; the tree was asked before that no loop comes of it. */
    void moveUnder(Optional<Customer> parent, Optional<Customer> former, Occasion occasion) {
        Long target = parent.map(Customer::databaseId).orElse(null);
        if (!Objects.equals(parentId, target)) {
            parentId = target;
            happened(
                    Kind.PARENT,
                    "",
                    former.map(Customer::name).orElse(""),
                    parent.map(Customer::name).orElse(""),
                    occasion);
        }
    }

    void happened(Kind kind, String subject, String was, String became, Occasion occasion) {
        changedAt = occasion.at();
        changedBy = occasion.by().orElse(null);
        story.add(new CustomerEvent(this, kind, subject, was, became, occasion));
    }

    private void take(CustomerDraft draft) {
        takeName(draft.name());
        region = draft.region();
        sector = draft.sector();
        country = draft.country();
        foundedYear = draft.foundedYear().orElse(null);
        annualRevenue = draft.annualRevenue().map(Money::amount).orElse(null);
        revenueCurrency = draft.annualRevenue().map(Money::currencyCode).orElse(null);
        employees = draft.employees().orElse(null);
        website = draft.website();
        phone = draft.phone();
        phoneTail = PhoneTail.of(draft.phone());
        address = draft.address();
        externalId = draft.externalId().orElse(null);
    }

    private void takeName(String taken) {
        if (taken.equals(name)) {
            return;
        }
        name = taken;
        searchWords = String.join(" ", new LinkedHashSet<>(Folded.words(taken)));
        nameKey = NameKey.of(taken).value();
        gramCount = nameGrams().size();
    }

    CustomerDraft draft() {
        return new CustomerDraft(
                name,
                region,
                sector,
                country,
                Optional.ofNullable(foundedYear),
                Optional.ofNullable(annualRevenue)
                        .map(amount -> Money.of(amount, Objects.requireNonNull(revenueCurrency))),
                Optional.ofNullable(employees),
                website,
                phone,
                address,
                Optional.ofNullable(externalId));
    }

    CustomerView view() {
        return new CustomerView(
                new CustomerId(databaseId()),
                number,
                name,
                lifecycle,
                region,
                sector,
                country,
                credit.name(),
                Optional.ofNullable(parentId).map(CustomerId::new),
                Optional.ofNullable(externalId));
    }

    CustomerDetails details() {
        return new CustomerDetails(
                view(),
                draft(),
                lifecycleSince,
                Optional.ofNullable(creditBy),
                Optional.ofNullable(creditAt),
                origin,
                createdAt,
                Optional.ofNullable(createdBy),
                changedAt,
                Optional.ofNullable(changedBy),
                version);
    }

    long databaseId() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    /** The pieces of its name, which {@link NamePieces} keeps. */
    Set<String> nameGrams() {
        return NameGrams.of(new NameKey(nameKey));
    }

    int namesake() {
        return namesake;
    }

    Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    int version() {
        return version;
    }
}
