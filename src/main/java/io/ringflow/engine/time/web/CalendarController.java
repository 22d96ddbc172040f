package io.ringflow.engine.time.web;

import io.ringflow.engine.deadline.Recount;
import io.ringflow.engine.time.CalendarEditing;
import io.ringflow.engine.time.SpecialDay;
import io.ringflow.engine.time.WorkingCalendar;
import io.ringflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Working-time calendars: hours of the week, holidays and working weekends. */
@Controller
@RequestMapping("/settings/calendars")
class CalendarController {

    /** Zones as people name them: by continent and city. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final CalendarEditing editing;
    private final Recount recount;
    private final Clock clock;

    CalendarController(CalendarEditing editing, Recount recount, Clock clock) {
        this.editing = editing;
        this.recount = recount;
        this.clock = clock;
    }

    @GetMapping
    String first() {
        return "redirect:/settings/calendars/" + editing.all().get(0).name();
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, @RequestParam(required = false) Integer year, Model page) {
        WorkingCalendar calendar = editing.find(name);
        return page(page, calendar, new Entered(hours(calendar), calendar.zone().getId(), "", "", "", ""), year);
    }

    @GetMapping("/{name}/days.csv")
    ResponseEntity<byte[]> lines(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calendar-" + editing.find(name).name() + ".csv")
                                .build()
                                .toString())
                .body(editing.write(name).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String create(@RequestParam String name, @RequestParam String like, Model page, HttpServletResponse response) {
        try {
            editing.create(name.strip(), like);
            return "redirect:/settings/calendars/" + name.strip();
        } catch (Refusal refusal) {
            WorkingCalendar calendar = editing.find(like);
            Entered entered = new Entered(hours(calendar), calendar.zone().getId(), "", "", "", name);
            return refused(refusal, page, calendar, entered, null, response);
        }
    }

    @PostMapping("/{name}/week")
    String week(
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam String zone,
            @RequestParam Map<String, String> all,
            Model page,
            HttpServletResponse response) {
        Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> hours.put(day, all.getOrDefault(day.name(), "")));
        Entered entered = new Entered(hours, zone, "", "", "", "");
        return change(name, null, entered, page, response, () -> editing.changeWeek(name, version, zone, hours));
    }

    @PostMapping("/{name}/days")
    String day(
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam LocalDate day,
            @RequestParam String reason,
            @RequestParam String hours,
            Model page,
            HttpServletResponse response) {
        Entered entered = new Entered(Map.of(), "", day.toString(), reason, hours, "");
        return change(
                name,
                day.getYear(),
                entered,
                page,
                response,
                () -> editing.put(name, version, new SpecialDay(day, reason, hours)));
    }

    @PostMapping("/{name}/days/remove")
    String removeDay(
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam LocalDate day,
            Model page,
            HttpServletResponse response) {
        return change(name, day.getYear(), Entered.nothing(), page, response, () -> editing.remove(name, version, day));
    }

    @PostMapping("/{name}/lines")
    String lines(
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam String lines,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("lines", lines);
        return change(name, null, Entered.nothing(), page, response, () -> editing.read(name, version, lines));
    }

    @PostMapping("/{name}/holidays")
    String holidays(
            @PathVariable String name,
            @RequestParam long version,
            @RequestParam String country,
            @RequestParam int year,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("country", country);
        return change(
                name, year, Entered.nothing(), page, response, () -> editing.addHolidays(name, version, country, year));
    }

    @PostMapping("/{name}/standard")
    String standard(@PathVariable String name, @RequestParam long version, Model page, HttpServletResponse response) {
        return change(name, null, Entered.nothing(), page, response, () -> editing.makeStandard(name, version));
    }

    private String change(
            String name,
            @Nullable Integer year,
            Entered entered,
            Model page,
            HttpServletResponse response,
            Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            WorkingCalendar calendar = editing.find(name);
            Entered shown = entered.hours().isEmpty()
                    ? entered.with(hours(calendar), calendar.zone().getId())
                    : entered;
            return refused(refusal, page, calendar, shown, year, response);
        }
        return "redirect:/settings/calendars/" + name + (year == null ? "" : "?year=" + year);
    }

    private String refused(
            Refusal refusal,
            Model page,
            WorkingCalendar calendar,
            Entered entered,
            @Nullable Integer year,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("refusal", refusal.getMessage());
        return page(page, calendar, entered, year);
    }

    private String page(Model page, WorkingCalendar calendar, Entered entered, @Nullable Integer year) {
        int current = LocalDate.ofInstant(clock.instant(), calendar.zone()).getYear();
        int shown = year == null || year < 1900 || year > 2199 ? current : year;
        page.addAttribute("calendars", editing.all());
        page.addAttribute("calendar", calendar);
        page.addAttribute("entered", entered);
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute("weekdayNames", weekdayNames());
        page.addAttribute("zones", ZONES);
        page.addAttribute("year", shown);
        page.addAttribute("days", calendar.specialDays(shown));
        page.addAttribute(
                "nextYearIsEmpty",
                !calendar.specialDays().isEmpty()
                        && calendar.specialDays(current + 1).isEmpty());
        page.addAttribute("nextYear", current + 1);
        page.addAttribute("countries", editing.countries());
        page.addAttribute("recount", recount.progress(calendar.name()));
        return "engine/calendars";
    }

    private static Map<DayOfWeek, String> weekdayNames() {
        Map<DayOfWeek, String> names = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .forEach(day ->
                        names.put(day, day.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale())));
        return names;
    }

    private static Map<DayOfWeek, String> hours(WorkingCalendar calendar) {
        Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> hours.put(day, calendar.hours(day)));
        return hours;
    }

    /** What a person typed, kept when it is refused. */
    record Entered(
            Map<DayOfWeek, String> hours, String zone, String day, String reason, String dayHours, String newName) {

        static Entered nothing() {
            return new Entered(Map.of(), "", "", "", "", "");
        }

        Entered with(Map<DayOfWeek, String> hours, String zone) {
            return new Entered(hours, zone, day, reason, dayHours, newName);
        }

        public String on(DayOfWeek weekday) {
            return hours.getOrDefault(weekday, "");
        }
    }
}
