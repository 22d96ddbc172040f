package io.ringflow.pipeline.process;

import io.ringflow.engine.time.PlayedTime;
import io.ringflow.identity.People;
import io.ringflow.identity.PlayedPeople;
import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.Leads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Acts a deal out in its own time: the tasks are completed by the people they come to, the timers fire when they are due. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationPlay {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST = 60;

    private final Leads leads;
    private final DemonstrationAnswers answers;
    private final People people;
    private final PlayedPeople played;
    private final PlayedTime time;
    private final Clock clock;
    private final TaskService tasks;
    private final RuntimeService cases;

    DemonstrationPlay(
            Leads leads,
            DemonstrationAnswers answers,
            People people,
            PlayedPeople played,
            PlayedTime time,
            Clock clock,
            TaskService tasks,
            RuntimeService cases) {
        this.leads = leads;
        this.answers = answers;
        this.people = people;
        this.played = played;
        this.time = time;
        this.clock = clock;
        this.tasks = tasks;
        this.cases = cases;
    }

    /** @return number of the lead that the play began with */
    String act(DemonstrationDeal deal) {
        Instant now = time.now();
        Instant then = earlier(workday(now.minus(DAY.multipliedBy(deal.arrived()))), now);
        try {
            time.travelTo(then);
            LeadReceipt lead = played.as("lena", () -> leads.submit(deal.lead()));
            String reached = "";
            for (int step = 0; step < LONGEST; step++) {
                Optional<Task> next = next(lead.processInstanceId());
                if (next.isEmpty() || answers.isGoal(deal, next.get().getTaskDefinitionKey(), reached)) {
                    break;
                }
                then = earlier(workday(then.plus(DAY.multipliedBy(deal.pace()))), now);
                time.travelTo(then);
                Map<String, Object> answer = answers.to(
                        deal,
                        next.get().getTaskDefinitionKey(),
                        reached,
                        tasks.getVariables(next.get().getId()),
                        clock);
                reached = reached + " " + next.get().getTaskDefinitionKey() + "=" + answer.get("outcome");
                complete(next.get(), answer);
                time.goOn(instances(lead.processInstanceId()));
            }
            String root = lead.processInstanceId();
            time.letPass(() -> instances(root), Instant.EPOCH, now, () -> time.goOn(instances(root)));
            return lead.leadNumber();
        } finally {
            time.comeHome();
        }
    }

    private void complete(Task task, Map<String, Object> answer) {
        String person = Optional.ofNullable(task.getAssignee()).orElseGet(() -> candidate(task));
        played.as(person, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            tasks.complete(task.getId(), answer);
            return person;
        });
    }

    private String candidate(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> people.inGroup(group).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody can do " + task.getName()))
                .username();
    }

    private Optional<Task> next(String root) {
        return instances(root)
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).list().stream())
                .min(Comparator.comparing(Task::getTaskDefinitionKey));
    }

    private Stream<String> instances(String root) {
        List<String> called = cases.createProcessInstanceQuery().superProcessInstanceId(root).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        return Stream.concat(Stream.of(root), called.stream());
    }

    private static Instant workday(Instant time) {
        return switch (time.atZone(ZoneOffset.UTC).getDayOfWeek()) {
            case SATURDAY -> time.plus(DAY.multipliedBy(2));
            case SUNDAY -> time.plus(DAY);
            default -> time;
        };
    }

    private static Instant earlier(Instant time, Instant now) {
        return time.isBefore(now) ? time : now;
    }
}
