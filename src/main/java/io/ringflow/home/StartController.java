package io.ringflow.home;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.identity.People;
import io.ringflow.shared.web.NothingThere;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Starts a process with its start form. */
@Controller
class StartController {

    private final Starts starts;
    private final Forms forms;
    private final WorkList work;
    private final People people;

    StartController(Starts starts, Forms forms, WorkList work, People people) {
        this.starts = starts;
        this.forms = forms;
        this.work = work;
        this.people = people;
    }

    /** @param next the page that the person is taken to */
    record Started(@Nullable String next) {}

    @GetMapping("/start/{process}")
    String show(@PathVariable String process, Model model) {
        Startable startable = find(process);
        model.addAttribute("startable", startable);
        model.addAttribute("form", forms.ofStart(startable.definition()));
        return "home/begin";
    }

    @PostMapping(path = "/start/{process}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Started start(@PathVariable String process, @RequestBody Map<String, JsonNode> entered) {
        ProcessInstance started = forms.start(find(process).definition(), entered);
        return new Started(people.current()
                .flatMap(person -> work.next(started.getId(), person.username()))
                .map(task -> "/tasks/" + task.id())
                .orElse("/"));
    }

    private Startable find(String process) {
        return starts.find(process).orElseThrow(NothingThere::new);
    }
}
