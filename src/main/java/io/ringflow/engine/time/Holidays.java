package io.ringflow.engine.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The holidays of countries. Most follow rules that a library knows; mainland China's are announced each year by the State
 * Council, together with the weekends that are worked in exchange, and come with Ringflow as a file.
 */
@Component
class Holidays {

    private static final String CHINA = "CN";
    private static final String CHINA_FILE = "/calendars/china.csv";

    /**
     * A country's holidays of a year, all of them free.
     *
     * @param place a country such as {@code DE}, or one with a region such as {@code DE-BY}
     * @throws UnknownCountry if no holidays of it are known
     */
    List<SpecialDay> of(String place, int year) {
        String[] parts = place.strip().split("-", 2);
        if (parts[0].equalsIgnoreCase(CHINA)) {
            return ofChina().stream().filter(day -> day.day().getYear() == year).toList();
        }
        if (countries().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw new UnknownCountry(place);
        }
        HolidayManager manager =
                HolidayManager.getInstance(ManagerParameters.create(parts[0].toLowerCase(Locale.ROOT)));
        String[] region = parts.length > 1 ? new String[] {parts[1].toLowerCase(Locale.ROOT)} : new String[0];
        Locale locale = LocaleContextHolder.getLocale();
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(holiday -> SpecialDay.holiday(holiday.getDate(), holiday.getDescription(locale)))
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }

    /** The days that the State Council has announced, with working weekends. */
    List<SpecialDay> ofChina() {
        try (InputStream file = Holidays.class.getResourceAsStream(CHINA_FILE)) {
            if (file == null) {
                throw new IllegalStateException(CHINA_FILE + " is missing");
            }
            return SpecialDayLines.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Codes of the countries whose holidays are known. */
    List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .sorted()
                .toList();
    }
}
