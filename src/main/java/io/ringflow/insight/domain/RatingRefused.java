package io.ringflow.insight.domain;

import io.ringflow.shared.Refusal;

/** A rating is missing, or not on the scale. */
public class RatingRefused extends Refusal {

    public RatingRefused(int least, int most) {
        super("insight.refused.rating", least, most);
    }
}
