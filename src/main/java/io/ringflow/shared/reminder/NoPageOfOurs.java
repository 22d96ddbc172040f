package io.ringflow.shared.reminder;

import io.ringflow.shared.Refusal;

/** A reminder is to lead somewhere that is no page of Ringflow. */
class NoPageOfOurs extends Refusal {

    NoPageOfOurs(String path) {
        super("shared.refused.page", path);
    }
}
