package io.ringflow.engine.time;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the standard calendar is when Ringflow starts on a new database; from then on people change it on its page.
 *
 * @param zone a time zone such as {@code Asia/Shanghai}; empty for the machine's own
 * @param days the working days
 * @param hours the hours of each working day, for example {@code 09:00-12:00 13:00-18:00}
 * @param holidays a country such as {@code DE}, or one with a region such as {@code DE-BY}, or {@code CN} for the days that
 *     China's State Council announces; empty for none
 */
@ConfigurationProperties("ringflow.calendar")
record CalendarSettings(
        @DefaultValue("") String zone,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        List<DayOfWeek> days,

        @DefaultValue("09:00-12:00 13:00-18:00") String hours,
        @DefaultValue("") String holidays) {

    ZoneId zoneId() {
        return zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }
}
