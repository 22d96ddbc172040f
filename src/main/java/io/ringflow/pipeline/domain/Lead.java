package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.LeadStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A hint of business until somebody has judged it; judged once. */
@Entity
@Table(name = "lead")
class Lead {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead")
    @SequenceGenerator(name = "lead", sequenceName = "lead_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String number = "";

    @Enumerated(EnumType.STRING)
    private LeadStatus status = LeadStatus.OPEN;

    private @Nullable Long customerId;
    private String customerName = "";
    private String contactName = "";
    private String email = "";
    private String phone = "";
    private String region = "";
    private String sector = "";
    private String product = "";
    private String need = "";
    private @Nullable BigDecimal expectedValue;
    private String currency = "";
    private String source = "";
    private @Nullable String owner;
    private String team = "";
    private @Nullable String reason;
    private @Nullable String processInstanceId;
    private Instant arrivedAt = Instant.EPOCH;
    private @Nullable Instant urgedAt;
    private @Nullable Instant closedAt;

    protected Lead() {}

    static Lead arrived(String number, CheckedLead lead, String processInstanceId, Instant at) {
        Lead arrived = new Lead();
        arrived.number = number;
        arrived.customerName = lead.customerName();
        arrived.contactName = lead.contactName();
        arrived.email = lead.email();
        arrived.phone = lead.phone();
        arrived.region = lead.region();
        arrived.sector = lead.sector();
        arrived.product = lead.product();
        arrived.need = lead.need();
        arrived.expectedValue = lead.expectedValue().orElse(null);
        arrived.currency = lead.currency();
        arrived.source = lead.source();
        arrived.processInstanceId = processInstanceId;
        arrived.arrivedAt = at;
        return arrived;
    }

    void belongsTo(CustomerId customer, String name) {
        requireOpen();
        customerId = customer.value();
        customerName = name;
    }

    void assign(@Nullable String toOwner, String toTeam) {
        requireOpen();
        owner = toOwner;
        team = toTeam;
        urgedAt = null;
    }

    void urge(Instant at) {
        urgedAt = at;
    }

    void improve(String betterNeed, Optional<BigDecimal> betterValue) {
        need = betterNeed.isBlank() ? need : betterNeed;
        betterValue.ifPresent(value -> expectedValue = value);
    }

    void qualify(Instant at) {
        close(LeadStatus.QUALIFIED, null, at);
    }

    void recogniseAsDuplicate(String because, Instant at) {
        close(LeadStatus.DUPLICATE, because, at);
    }

    void disqualify(String because, Instant at) {
        close(LeadStatus.DISQUALIFIED, because, at);
    }

    private void close(LeadStatus next, @Nullable String because, Instant at) {
        requireOpen();
        status = next;
        reason = because;
        closedAt = at;
    }

    private void requireOpen() {
        if (status != LeadStatus.OPEN) {
            throw new LeadAlreadyJudged(number);
        }
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    String number() {
        return number;
    }

    Optional<CustomerId> customer() {
        return Optional.ofNullable(customerId).map(CustomerId::new);
    }

    String customerName() {
        return customerName;
    }

    String contactName() {
        return contactName;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    String region() {
        return region;
    }

    String sector() {
        return sector;
    }

    String product() {
        return product;
    }

    String need() {
        return need;
    }

    Optional<BigDecimal> expectedValue() {
        return Optional.ofNullable(expectedValue);
    }

    String currency() {
        return currency;
    }

    String source() {
        return source;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    String team() {
        return team;
    }
}
