package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One difference between two revisions of a contract.
 *
 * @param term name of the term, as in {@link ContractTerms}
 */
public record TermsChange(String term, String before, String after) {

    static List<TermsChange> between(ContractTerms before, ContractTerms after) {
        List<TermsChange> changes = new ArrayList<>();
        compare(changes, "amount", plain(before.amount()), plain(after.amount()));
        compare(changes, "discount", plain(before.discount()), plain(after.discount()));
        compare(changes, "paymentTerms", before.paymentTerms(), after.paymentTerms());
        compare(
                changes,
                "plannedSignOn",
                before.plannedSignOn().toString(),
                after.plannedSignOn().toString());
        compare(changes, "instalments", list(before.instalments()), list(after.instalments()));
        return changes;
    }

    private static void compare(List<TermsChange> changes, String term, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TermsChange(term, before, after));
        }
    }

    private static String list(List<ContractTerms.Part> instalments) {
        return instalments.stream()
                .map(part -> "%s %s %s".formatted(part.label(), part.dueOn(), plain(part.amount())))
                .collect(Collectors.joining("; "));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
