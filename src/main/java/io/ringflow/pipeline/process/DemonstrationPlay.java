package io.ringflow.pipeline.process;

import io.ringflow.identity.People;
import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.Leads;
import io.ringflow.shared.DemonstrationClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
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
    private final DemonstrationClock clock;
    private final TaskService tasks;
    private final RuntimeService cases;
    private final ManagementService jobs;
    private final IdentityService identities;

    DemonstrationPlay(
            Leads leads,
            DemonstrationAnswers answers,
            People people,
            DemonstrationClock clock,
            TaskService tasks,
            RuntimeService cases,
            ManagementService jobs,
            IdentityService identities) {
        this.leads = leads;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
        this.tasks = tasks;
        this.cases = cases;
        this.jobs = jobs;
        this.identities = identities;
    }

    /** @return number of the lead that the play began with */
    String act(DemonstrationDeal deal) {
        Instant now = clock.realTime();
        Instant time = earlier(workday(now.minus(DAY.multipliedBy(deal.arrived()))), now);
        try {
            set(time);
            LeadReceipt lead = as("lena", () -> leads.submit(deal.lead()));
            String reached = "";
            for (int step = 0; step < LONGEST; step++) {
                Optional<Task> next = next(lead.processInstanceId());
                if (next.isEmpty() || answers.isGoal(deal, next.get().getTaskDefinitionKey(), reached)) {
                    break;
                }
                time = earlier(workday(time.plus(DAY.multipliedBy(deal.pace()))), now);
                set(time);
                Map<String, Object> answer = answers.to(
                        deal,
                        next.get().getTaskDefinitionKey(),
                        reached,
                        tasks.getVariables(next.get().getId()),
                        clock);
                reached = reached + " " + next.get().getTaskDefinitionKey() + "=" + answer.get("outcome");
                complete(next.get(), answer);
                runMessages(lead.processInstanceId());
            }
            letTimePass(lead.processInstanceId(), now);
            return lead.leadNumber();
        } finally {
            clock.comeHome();
            ClockUtil.reset();
        }
    }

    private void complete(Task task, Map<String, Object> answer) {
        String person = Optional.ofNullable(task.getAssignee()).orElseGet(() -> candidate(task));
        as(person, () -> {
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

    private void runMessages(String root) {
        instances(root)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).messages().list().stream())
                .map(Job::getId)
                .toList()
                .forEach(jobs::executeJob);
    }

    /** What was left lying is urged and escalated, as the model says, at the moments that it says. */
    private void letTimePass(String root, Instant now) {
        for (int step = 0; step < LONGEST; step++) {
            Optional<Job> due = instances(root)
                    .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                    .filter(timer -> timer.getDuedate().toInstant().isBefore(now))
                    .min(Comparator.comparing(Job::getDuedate));
            if (due.isEmpty()) {
                return;
            }
            set(due.get().getDuedate().toInstant());
            jobs.executeJob(due.get().getId());
            runMessages(root);
        }
    }

    private Stream<String> instances(String root) {
        List<String> called = cases.createProcessInstanceQuery().superProcessInstanceId(root).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        return Stream.concat(Stream.of(root), called.stream());
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = people.groupsOf(person).stream().toList();
        identities.setAuthentication(person, groups);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(groups)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
            identities.clearAuthentication();
        }
    }

    private void set(Instant time) {
        clock.travelTo(time);
        ClockUtil.setCurrentTime(Date.from(time));
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
