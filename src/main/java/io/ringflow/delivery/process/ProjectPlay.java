package io.ringflow.delivery.process;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.engine.time.PlayedTime;
import io.ringflow.identity.PlayedPeople;
import io.ringflow.shared.demonstration.DoneOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Acts a project out in its own time: the tasks are completed by the people they come to, the timers fire when they are due. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
class ProjectPlay {

    private static final Duration A_WHILE = Duration.ofDays(3);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    private final WaitingEvidence waiting;
    private final DemonstrationPayments payments;
    private final DoneOnce done;
    private final PlayedPeople people;
    private final PlayedTime time;
    private final TaskService tasks;
    private final RuntimeService cases;

    ProjectPlay(
            WaitingEvidence waiting,
            DemonstrationPayments payments,
            DoneOnce done,
            PlayedPeople people,
            PlayedTime time,
            TaskService tasks,
            RuntimeService cases) {
        this.waiting = waiting;
        this.payments = payments;
        this.done = done;
        this.people = people;
        this.time = time;
        this.tasks = tasks;
        this.cases = cases;
    }

    void act(String project, LocalDate signedOn, List<DemonstrationProjects.Step> steps) {
        Instant now = time.now();
        try {
            for (Instant then = morning(signedOn); then.isBefore(now); then = then.plus(A_WHILE)) {
                bringTo(project, then, signedOn, steps);
            }
            bringTo(project, now, signedOn, steps);
        } finally {
            time.comeHome();
        }
    }

    private void bringTo(String project, Instant then, LocalDate signedOn, List<DemonstrationProjects.Step> steps) {
        time.letPass(() -> instances(project), Instant.EPOCH, then, () -> {});
        payments.until(project, then);
        for (DemonstrationProjects.Step step : steps) {
            LocalDate day = workday(signedOn.plusDays(step.day()));
            if (!morning(day).isAfter(then)) {
                done.once("demonstration of " + project + " " + step.evidence(), () -> {
                    time.travelTo(morning(day));
                    confirm(project, step.evidence(), day);
                });
            }
        }
    }

    private void confirm(String project, EvidenceKind kind, LocalDate day) {
        String document = kind.name().charAt(0) + "-" + project.substring(project.length() - 5) + "/" + kind.ordinal();
        complete(
                project,
                kind,
                "paula",
                Map.of("outcome", "confirmed", "confirmedOn", day.toString(), "documentNumber", document));
        complete(project, kind, "fiona", Map.of("outcome", "accept"));
    }

    private void complete(String project, EvidenceKind kind, String person, Map<String, Object> answer) {
        waiting.task(project, kind)
                .ifPresent(task -> people.as(person, () -> {
                    tasks.claim(task, person);
                    tasks.complete(task, answer);
                    return task;
                }));
    }

    private Stream<String> instances(String project) {
        return cases.createProcessInstanceQuery().processInstanceBusinessKey(project).list().stream()
                .map(ProcessInstance::getId);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(IN_THE_MORNING).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
