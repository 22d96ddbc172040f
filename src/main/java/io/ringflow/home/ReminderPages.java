package io.ringflow.home;

import io.ringflow.identity.People;
import io.ringflow.shared.reminder.ReminderView;
import io.ringflow.shared.reminder.Reminders;
import io.ringflow.shared.web.Fragments;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the bell counts: everybody's own reminders, read or not. */
@Controller
class ReminderPages {

    private static final int ROWS = 50;
    private static final String ADDRESS = "/reminders";

    private final Reminders reminders;
    private final People people;

    ReminderPages(Reminders reminders, People people) {
        this.reminders = reminders;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam Optional<String> after, HttpServletRequest request, Model model) {
        List<ReminderView> found = reminders.of(me(), after, ROWS + 1);
        List<ReminderView> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next",
                found.size() > ROWS ? ADDRESS + "?after=" + shown.get(ROWS - 1).after() : null);
        return after.isPresent() ? Fragments.of(request, "home/reminders", "rows") : "home/reminders";
    }

    /** Leads to what it is about, and counts it no more. */
    @PostMapping(ADDRESS + "/{id}/open")
    String open(@PathVariable long id) {
        String path = reminders.read(me(), id).orElseThrow(NothingThere::new);
        return "redirect:" + (path.isEmpty() ? ADDRESS : path);
    }

    @PostMapping(ADDRESS + "/read")
    String readAll() {
        reminders.readAll(me());
        return "redirect:" + ADDRESS;
    }

    private String me() {
        return people.current().orElseThrow().username();
    }
}
