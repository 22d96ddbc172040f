package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.Set;

/** What a contract's terms must be like to go to the approvers. */
final class TermsCheck {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ABSURD = new BigDecimal("1000000000000");
    private static final Set<String> TERMS = Set.of("advance", "net30", "net60", "net90", "milestones");

    private TermsCheck() {}

    static void check(ContractTerms terms) {
        require(terms.amount().signum() > 0 && terms.amount().compareTo(ABSURD) <= 0, "amount");
        require(terms.discount().signum() >= 0 && terms.discount().compareTo(HUNDRED) < 0, "discount");
        require(TERMS.contains(terms.paymentTerms()), "paymentTerms");
        require(!terms.instalments().isEmpty(), "noInstalments");
        require(
                terms.instalments().stream()
                        .allMatch(part ->
                                part.amount().signum() > 0 && !part.label().isBlank()),
                "instalment");
    }

    private static void require(boolean good, String term) {
        if (!good) {
            throw new TermsRefused(term);
        }
    }
}
