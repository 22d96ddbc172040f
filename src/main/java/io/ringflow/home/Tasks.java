package io.ringflow.home;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Moments;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** Works tasks off for the person who is logged in, who must have the task, or be one of those who may take it. */
@Component
class Tasks {

    private final WorkList work;
    private final Forms forms;
    private final TaskService tasks;
    private final People people;
    private final Moments moments;

    Tasks(WorkList work, Forms forms, TaskService tasks, People people, Moments moments) {
        this.work = work;
        this.forms = forms;
        this.tasks = tasks;
        this.people = people;
        this.moments = moments;
    }

    /** @throws Refusal if it is another's, or done */
    WorkItem find(String task, Person person) {
        Set<String> groups = people.groupsOf(person.username());
        return work.find(task, person.username(), groups).orElseThrow(() -> why(task));
    }

    /** @throws Refusal if it is another's, or done */
    void claim(String task, Person person) {
        find(task, person);
        try {
            tasks.claim(task, person.username());
        } catch (TaskAlreadyClaimedException | NullValueException faster) {
            throw why(task);
        }
    }

    /**
     * @return what this person has to do next in the same case
     * @throws Refusal if what was entered is refused, or the task is another's, or done
     */
    Optional<WorkItem> complete(String task, Person person, Map<String, JsonNode> entered) {
        WorkItem item = find(task, person);
        if (!item.mine()) {
            throw new TaskOfSomebodyElse();
        }
        String thisCase = work.caseOf(task).orElseThrow(() -> why(task));
        try {
            forms.complete(task, entered);
        } catch (NullValueException faster) {
            throw why(task);
        }
        return work.next(thisCase, person.username());
    }

    private Refusal why(String task) {
        Optional<Fate> fate = work.fateOf(task);
        if (fate.isEmpty()) {
            return new TaskGone();
        }
        Optional<String> who = Optional.ofNullable(fate.get().assignee())
                .map(username -> people.find(username).map(Person::name).orElse(username));
        if (fate.get().ended() == null) {
            return who.map(TaskOfSomebodyElse::new).orElseGet(TaskOfSomebodyElse::new);
        }
        String when = moments.moment(fate.get().ended());
        return who.map(name -> new TaskGone(name, when)).orElseGet(TaskGone::new);
    }
}
