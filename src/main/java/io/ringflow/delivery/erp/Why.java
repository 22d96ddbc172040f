package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Why an event is not done, or what to know of one that is, kept so that everybody can be told in their own language.
 *
 * @param key of a message
 * @param arguments what fills it
 * @param sentence for refusals that do not say what fills theirs, in the language in which they were said
 */
record Why(String key, List<String> arguments, Optional<String> sentence) {

    static Why of(Refusal refusal) {
        return refusal instanceof ToldAgain told
                ? new Why(told.key(), told.arguments(), Optional.empty())
                : new Why(refusal.key(), List.of(), Optional.ofNullable(refusal.getMessage()));
    }

    static Why of(Remark remark) {
        return new Why(remark.key(), remark.arguments(), Optional.empty());
    }

    String say() {
        return sentence.or(() -> Refusal.phrase(key, arguments.toArray())).orElse(key);
    }
}
