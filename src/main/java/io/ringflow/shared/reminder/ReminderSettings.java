package io.ringflow.shared.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long a reminder can be looked at, whether it was read or not */
@ConfigurationProperties("ringflow.reminders")
record ReminderSettings(@DefaultValue("180d") Duration kept) {}
