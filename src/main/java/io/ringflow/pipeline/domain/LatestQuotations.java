package io.ringflow.pipeline.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers each deal's latest quotation until the transaction ends: a step asks for it several times, and each question to the
 * database would have everything pending looked through first.
 */
@Component
class LatestQuotations {

    /** What one transaction has seen; the quotations themselves live as long as it. */
    private static final class Seen extends ResourceHolderSupport {
        private final Map<Long, Optional<Quotation>> byDeal = new HashMap<>();
    }

    Optional<Quotation> get(long deal, LongFunction<Optional<Quotation>> otherwise) {
        return seen().computeIfAbsent(deal, otherwise::apply);
    }

    void put(long deal, Quotation quotation) {
        seen().put(deal, Optional.of(quotation));
    }

    private Map<Long, Optional<Quotation>> seen() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        Seen seen = (Seen) TransactionSynchronizationManager.getResource(this);
        if (seen == null) {
            seen = new Seen();
            TransactionSynchronizationManager.bindResource(this, seen);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<Seen, Object>(seen, this) {});
        }
        return seen.byDeal;
    }
}
