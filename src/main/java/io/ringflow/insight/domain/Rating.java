package io.ringflow.insight.domain;

/**
 * What a customer expected of us and what he found, each from 1 to 10. Perceived divided by expected is the satisfaction ratio,
 * perceived less expected the satisfaction gap.
 */
public record Rating(int expected, int perceived) {

    private static final int LEAST = 1;
    private static final int MOST = 10;

    /** @throws RatingRefused if either is not from 1 to 10 */
    public Rating {
        if (isOutside(expected) || isOutside(perceived)) {
            throw new RatingRefused(LEAST, MOST);
        }
    }

    private static boolean isOutside(int points) {
        return points < LEAST || points > MOST;
    }
}
