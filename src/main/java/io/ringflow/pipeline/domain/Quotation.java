package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.QuotationStatus;
import io.ringflow.shared.Texts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offer to a customer. One that was approved is never changed; a better one gets a number of its own. */
@Entity
@Table(name = "quotation")
class Quotation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quotation")
    @SequenceGenerator(name = "quotation", sequenceName = "quotation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String number = "";
    private long opportunityId;

    @Enumerated(EnumType.STRING)
    private QuotationStatus status = QuotationStatus.DRAFT;

    private String currency = "";
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable String preparedBy;
    private Instant preparedAt = Instant.EPOCH;
    private @Nullable String reviewedBy;
    private @Nullable Instant reviewedAt;
    private String comment = "";

    @ElementCollection
    @CollectionTable(name = "quotation_line", joinColumns = @JoinColumn(name = "quotation_id"))
    @OrderColumn(name = "position_in_list")
    private List<QuotationLine> lines = new ArrayList<>();

    protected Quotation() {}

    Quotation(String number, Opportunity deal, @Nullable String preparedBy, Instant at) {
        this.number = number;
        this.opportunityId = deal.id().value();
        this.currency = deal.currency();
        this.preparedBy = preparedBy;
        this.preparedAt = at;
    }

    void offer(List<QuotationLine> offered, @Nullable String by, Instant at) {
        if (!editable()) {
            throw new QuotationNotOpen(number, status);
        }
        lines.clear();
        lines.addAll(offered);
        total = offered.stream().map(QuotationLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        preparedBy = by;
        preparedAt = at;
    }

    void sendToReview() {
        become(QuotationStatus.IN_REVIEW);
    }

    void approve(String by, String remark, Instant at) {
        become(QuotationStatus.APPROVED);
        reviewed(by, remark, at);
    }

    void giveBack(String by, String remark, Instant at) {
        become(QuotationStatus.RETURNED);
        reviewed(by, remark, at);
    }

    private void reviewed(String by, String remark, Instant at) {
        reviewedBy = by;
        reviewedAt = at;
        comment = Texts.clean(remark, 4000);
    }

    private void become(QuotationStatus next) {
        if (!status.canBecome(next)) {
            throw new QuotationNotOpen(number, status);
        }
        status = next;
    }

    /** What is taken off the prices, over all lines, in percent. */
    BigDecimal discount() {
        BigDecimal full = lines.stream()
                .map(line -> line.quantity().multiply(line.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return full.signum() == 0
                ? BigDecimal.ZERO
                : full.subtract(total).multiply(new BigDecimal(100)).divide(full, 2, RoundingMode.HALF_UP);
    }

    boolean editable() {
        return status == QuotationStatus.DRAFT || status == QuotationStatus.RETURNED;
    }

    boolean offers(List<QuotationLine> others) {
        return lines.equals(others);
    }

    boolean approved() {
        return status == QuotationStatus.APPROVED;
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    String number() {
        return number;
    }

    QuotationStatus status() {
        return status;
    }

    BigDecimal total() {
        return total;
    }

    String currency() {
        return currency;
    }

    String comment() {
        return comment;
    }

    List<QuotationLine> lines() {
        return List.copyOf(lines);
    }
}
