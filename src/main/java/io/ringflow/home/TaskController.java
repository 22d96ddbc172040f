package io.ringflow.home;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** A task's form: in its row on the start page, or as a page of its own. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final Forms forms;
    private final People people;

    TaskController(Tasks tasks, Forms forms, People people) {
        this.tasks = tasks;
        this.forms = forms;
        this.people = people;
    }

    /**
     * What the page does after a task is completed.
     *
     * @param next the page of the next task in the same case, if this person has one
     * @param refresh where the work list is read again
     */
    record Completed(@Nullable String next, String refresh) {}

    @GetMapping("/tasks/{task}")
    String show(@PathVariable String task, HttpServletRequest request, Model model) {
        WorkItem item = tasks.find(task, person());
        model.addAttribute("item", item);
        model.addAttribute("inPlace", Fragments.isAskedFor(request));
        if (item.mine()) {
            model.addAttribute("form", forms.ofTask(task));
        }
        return Fragments.of(request, "home/task", "work");
    }

    @PostMapping("/tasks/{task}/claim")
    String claim(@PathVariable String task, HttpServletRequest request) {
        tasks.claim(task, person());
        return Fragments.isAskedFor(request) ? "redirect:/?open=" + task : "redirect:/tasks/" + task;
    }

    @PostMapping(path = "/tasks/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Completed complete(@PathVariable String task, @RequestBody Map<String, JsonNode> entered) {
        Person person = person();
        String step = tasks.find(task, person).step();
        Optional<WorkItem> next = tasks.complete(task, person, entered);
        UriComponentsBuilder refresh = UriComponentsBuilder.fromPath("/").queryParam("done", "{step}");
        next.ifPresent(following -> refresh.queryParam("open", following.id()));
        return new Completed(
                next.map(following -> "/tasks/" + following.id()).orElse(null),
                refresh.encode().buildAndExpand(step).toUriString());
    }

    private Person person() {
        return people.current().orElseThrow();
    }
}
