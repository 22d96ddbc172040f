package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.Instalment;
import io.ringflow.shared.Money;
import io.ringflow.shared.Texts;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A part of a contract's amount. */
@Embeddable
class ContractInstalment {

    private String label = "";
    private LocalDate dueOn = LocalDate.EPOCH;
    private BigDecimal amount = BigDecimal.ZERO;

    protected ContractInstalment() {}

    ContractInstalment(String label, LocalDate dueOn, BigDecimal amount) {
        this.label = label;
        this.dueOn = dueOn;
        this.amount = amount;
    }

    static ContractInstalment of(ContractTerms.Part part) {
        return new ContractInstalment(Texts.clean(part.label(), 200), part.dueOn(), part.amount());
    }

    ContractTerms.Part part() {
        return new ContractTerms.Part(label, dueOn, amount);
    }

    Instalment view(String currency) {
        return new Instalment(label, dueOn, Money.of(amount, currency));
    }
}
