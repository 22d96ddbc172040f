package io.ringflow.delivery.process;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.identity.People;
import io.ringflow.shared.DemonstrationClock;
import io.ringflow.shared.demonstration.DoneOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts a project out in its own time: the tasks are completed by the people they come to, the timers fire when they are due. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
class ProjectPlay {

    private static final int MOST_TIMERS = 60;
    private static final Duration A_WHILE = Duration.ofDays(3);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    private final WaitingEvidence waiting;
    private final DemonstrationPayments payments;
    private final DoneOnce done;
    private final People people;
    private final DemonstrationClock clock;
    private final TaskService tasks;
    private final RuntimeService cases;
    private final ManagementService jobs;
    private final IdentityService identities;

    ProjectPlay(
            WaitingEvidence waiting,
            DemonstrationPayments payments,
            DoneOnce done,
            People people,
            DemonstrationClock clock,
            TaskService tasks,
            RuntimeService cases,
            ManagementService jobs,
            IdentityService identities) {
        this.waiting = waiting;
        this.payments = payments;
        this.done = done;
        this.people = people;
        this.clock = clock;
        this.tasks = tasks;
        this.cases = cases;
        this.jobs = jobs;
        this.identities = identities;
    }

    void act(String project, LocalDate signedOn, List<DemonstrationProjects.Step> steps) {
        Instant now = clock.realTime();
        try {
            for (Instant then = morning(signedOn); then.isBefore(now); then = then.plus(A_WHILE)) {
                bringTo(project, then, signedOn, steps);
            }
            bringTo(project, now, signedOn, steps);
        } finally {
            clock.comeHome();
            ClockUtil.reset();
        }
    }

    private void bringTo(String project, Instant then, LocalDate signedOn, List<DemonstrationProjects.Step> steps) {
        letTimePass(project, then);
        payments.until(project, then);
        for (DemonstrationProjects.Step step : steps) {
            LocalDate day = workday(signedOn.plusDays(step.day()));
            if (!morning(day).isAfter(then)) {
                done.once("demonstration of " + project + " " + step.evidence(), () -> {
                    set(morning(day));
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
        Optional<Task> task = waiting.task(project, kind)
                .map(id -> tasks.createTaskQuery().taskId(id).singleResult());
        if (task.isEmpty()) {
            return;
        }
        List<String> groups = people.groupsOf(person).stream().toList();
        identities.setAuthentication(person, groups);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(groups)));
        try {
            tasks.claim(task.get().getId(), person);
            tasks.complete(task.get().getId(), answer);
        } finally {
            SecurityContextHolder.clearContext();
            identities.clearAuthentication();
        }
    }

    /** What is left lying is reminded of, chased and escalated, as the model says, at the moments that it says. */
    private void letTimePass(String project, Instant until) {
        for (int fired = 0; fired < MOST_TIMERS; fired++) {
            Optional<Job> due = cases.createProcessInstanceQuery().processInstanceBusinessKey(project).list().stream()
                    .map(ProcessInstance::getId)
                    .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                    .filter(timer -> timer.getDuedate().toInstant().isBefore(until))
                    .min(Comparator.comparing(Job::getDuedate));
            if (due.isEmpty()) {
                return;
            }
            set(due.get().getDuedate().toInstant());
            jobs.executeJob(due.get().getId());
        }
    }

    private void set(Instant time) {
        clock.travelTo(time);
        ClockUtil.setCurrentTime(Date.from(time));
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
