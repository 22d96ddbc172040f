package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.delivery.MarketStage;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.shared.Numbers;
import io.ringflow.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings projects from the signature to the last payment. Called by the process, and by whoever hears of money and events. */
@Service
@Transactional
public class ProjectDesk {

    private final ProjectRecords projects;
    private final Evidences evidences;
    private final ProjectStory story;
    private final ProjectLoad load;
    private final ManagerReminders reminders;
    private final ReceivableDesk receivables;
    private final CustomerDirectory customers;
    private final People people;
    private final Numbers numbers;
    private final DeliverySettings settings;
    private final Clock clock;

    ProjectDesk(
            ProjectRecords projects,
            Evidences evidences,
            ProjectStory story,
            ProjectLoad load,
            ManagerReminders reminders,
            ReceivableDesk receivables,
            CustomerDirectory customers,
            People people,
            Numbers numbers,
            DeliverySettings settings,
            Clock clock) {
        this.projects = projects;
        this.evidences = evidences;
        this.story = story;
        this.load = load;
        this.reminders = reminders;
        this.receivables = receivables;
        this.customers = customers;
        this.people = people;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    /** A signed contract becomes a project, with the days that its instalments plan. */
    public ProjectFacts open(ContractSigned contract) {
        Project project = projects.add(new Project(
                numbers.next(Numbers.Kind.PRJ),
                contract,
                customers.find(contract.customer()).map(CustomerView::name).orElse(""),
                MilestonePlan.of(contract.signedOn(), contract.instalments(), settings.timeToPay()),
                clock.instant()));
        story.tell(project, "opened", Map.of("contract", contract.number(), "amount", contract.amount()));
        receivables.open(project, contract.instalments());
        return project.facts();
    }

    /**
     * The project of a contract; whoever handles an event or a receipt of it takes this lock first.
     *
     * @param contract our number of the contract, or that of the signed document
     */
    public Optional<ProjectFacts> lock(String contract) {
        return projects.lockByContract(contract).map(Project::facts);
    }

    /** @throws NoSuchProject if there is none of that number */
    @Transactional(readOnly = true)
    public ProjectFacts facts(String number) {
        return projects.find(number).facts();
    }

    /**
     * Finds who sees to the project: whoever the rules name, or of the team that they name the one with the fewest projects;
     * without one in the team, of all project managers; without any, nobody, and they have to agree.
     */
    public Optional<String> assign(String number, String teamOrPerson) {
        Project project = projects.find(number);
        Optional<String> manager = load.leastLoaded(people.inGroup(Groups.PROJECT_MANAGERS), teamOrPerson)
                .map(Person::username);
        project.managedBy(manager.orElse(null));
        manager.ifPresent(person -> {
            story.tell(project, "assigned", Map.of("person", person));
            reminders.managing(project);
        });
        return manager;
    }

    /** Gives the project to another of the project managers. */
    public void reassign(String number, String manager, String reason) {
        people.inGroup(Groups.PROJECT_MANAGERS).stream()
                .filter(person -> person.username().equals(manager))
                .findFirst()
                .orElseThrow(() -> new NobodyKnown(manager));
        Project project = projects.find(number);
        reminders.settle(project);
        project.managedBy(manager);
        story.tell(project, "reassigned", Map.of("person", manager, "reason", reason));
        reminders.managing(project);
    }

    /** Whether all that the present stage needs is known; nothing is added to it before the transaction ends. */
    public boolean isStageComplete(String number) {
        Project project = projects.lock(number);
        return project.stage().isReachedWith(known(project).kinds());
    }

    /**
     * The present stage is reached.
     *
     * @return the stage that the project waits for from now on; the last one, if that was reached
     */
    public MarketStage reach(String number) {
        Project project = projects.lock(number);
        KnownFacts known = known(project);
        MarketStage reached = project.stage();
        if (!reached.isReachedWith(known.kinds())) {
            throw new EvidenceIncomplete(number, reached);
        }
        LocalDate on = known.reachedOn(reached);
        reminders.settle(project);
        project.reach(known.kinds(), on, clock.instant());
        story.tell(project, "reached", Map.of("stage", reached, "on", on));
        return project.stage();
    }

    /** The last payment is in: the project is over, and the customer is one whom we serve. */
    public void close(String number) {
        Project project = projects.find(number);
        project.close(clock.instant());
        customers.advance(project.customer(), LifecycleStage.SERVICE);
        story.tell(project, "closed", Map.of());
    }

    /** An invoice went out that is not the final one. */
    public void invoiced(String number, LocalDate on, String document) {
        story.tell(projects.find(number), "invoice", Map.of("on", on, "document", document));
    }

    /** The planned day is near. */
    public void remind(String number) {
        Project project = projects.find(number);
        story.tell(project, "reminded", Map.of("stage", project.stage(), "on", planned(project)));
        reminders.stageNear(project, planned(project));
    }

    /** The planned day is over, and somebody went after what is missing. */
    public void chased(String number, String note) {
        Project project = projects.find(number);
        story.tell(project, "chased", Map.of("stage", project.stage(), "note", note));
    }

    /** The planned day is over, and nobody got further: management has to decide. */
    public void escalate(String number) {
        Project project = projects.find(number);
        story.tell(project, "escalated", Map.of("stage", project.stage(), "on", planned(project)));
    }

    /** Management says how it goes on. */
    public void decided(String number, String comment) {
        Project project = projects.find(number);
        story.tell(project, "decided", Map.of("stage", project.stage(), "note", comment));
    }

    /**
     * Plans another day for the present stage.
     *
     * @throws ReasonMissing if nobody says why
     * @throws DayPast if the day is over
     */
    public void planAnew(String number, LocalDate day, String reason) {
        if (Texts.clean(reason).isEmpty()) {
            throw new ReasonMissing();
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw new DayPast(day);
        }
        Project project = projects.find(number);
        LocalDate before = project.planAnew(day);
        reminders.settle(project);
        story.tell(project, "planned", Map.of("stage", project.stage(), "from", before, "to", day, "reason", reason));
    }

    private static LocalDate planned(Project project) {
        return project.stageDueOn().orElseThrow(() -> new ProjectIsClosed(project.number()));
    }

    private KnownFacts known(Project project) {
        return KnownFacts.of(evidences.findByProjectId(project.id().value()));
    }
}
