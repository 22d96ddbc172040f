package io.ringflow.delivery.outbox;

import java.util.Set;

/** What an answer means for the message that was sent. */
enum Verdict {
    DELIVERED,
    /** Send it again later. */
    AGAIN,
    /** It will never be taken as it is. */
    DEAD;

    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** Refusals that pass by themselves: too slow, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Addresses that moved for good. */
    private static final Set<Integer> MOVED = Set.of(301, 308);

    /** Nobody is there, or nobody wants to hear anything now: of no message, not just of this one. */
    private static final Set<Integer> AWAY = Set.of(408, 429, 502, 503, 504);

    /** A redirection is not followed; one that does not say that it is for good may be gone in a while. */
    static Verdict of(Answer answer) {
        if (answer.status().isEmpty()) {
            return AGAIN;
        }
        int status = answer.status().get();
        if (status >= 200 && status < MULTIPLE_CHOICES) {
            return DELIVERED;
        }
        boolean refused = status >= BAD_REQUEST && status < SERVER_ERROR && !PASSING.contains(status);
        return refused || MOVED.contains(status) ? DEAD : AGAIN;
    }

    /** Whether the receiver is to be left alone for a while, whatever else there is to be sent. */
    static boolean isAway(Answer answer) {
        return answer.status().map(AWAY::contains).orElse(true)
                || answer.retryAfter().isPresent() && of(answer) == AGAIN;
    }
}
