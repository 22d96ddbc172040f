package io.ringflow.insight;

/** What a customer expected of us and what he found, in points from 1 to 10; compared as Oliver (1980) compares them. */
public record Rating(int expected, int perceived) {

    private static final int LEAST = 1;
    private static final int MOST = 10;

    /** @throws RatingRefused if either is not from 1 to 10 */
    public Rating {
        if (isOutside(expected) || isOutside(perceived)) {
            throw new RatingRefused(LEAST, MOST);
        }
    }

    /** Satisfaction gap S = perceived − expected, in points: below 0 dissatisfied, 0 satisfied, above 0 delighted. */
    public int gap() {
        return perceived - expected;
    }

    public Mood mood() {
        return gap() < 0 ? Mood.DISSATISFIED : gap() == 0 ? Mood.SATISFIED : Mood.DELIGHTED;
    }

    private static boolean isOutside(int points) {
        return points < LEAST || points > MOST;
    }
}
