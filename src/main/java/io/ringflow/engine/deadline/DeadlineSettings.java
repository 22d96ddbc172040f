package io.ringflow.engine.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deadlines where models give none.
 *
 * @param standard the deadline of such a task, in working time
 */
@ConfigurationProperties("ringflow.deadline")
record DeadlineSettings(@DefaultValue("PT16H") Duration standard) {}
