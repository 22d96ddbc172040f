package io.ringflow.insight;

import io.ringflow.shared.Refusal;

/** A rating is missing, or not on the scale. */
class RatingRefused extends Refusal {

    RatingRefused(int least, int most) {
        super("insight.refused.rating", least, most);
    }
}
