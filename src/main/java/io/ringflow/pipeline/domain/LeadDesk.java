package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.NewCustomer;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.NewLead;
import io.ringflow.shared.Numbers;
import io.ringflow.shared.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads in, gives each an owner, and keeps what was judged. */
@Service
@Transactional
public class LeadDesk {

    private final LeadRecords leads;
    private final ByNumber records;
    private final CustomerDirectory customers;
    private final People people;
    private final Workload workload;
    private final OneLeadAtATime waiting;
    private final Numbers numbers;
    private final Clock clock;

    LeadDesk(
            LeadRecords leads,
            ByNumber records,
            CustomerDirectory customers,
            People people,
            Workload workload,
            OneLeadAtATime waiting,
            Numbers numbers,
            Clock clock) {
        this.leads = leads;
        this.records = records;
        this.customers = customers;
        this.people = people;
        this.workload = workload;
        this.waiting = waiting;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws LeadValuesRefused with a sentence for each value that cannot be taken */
    public void check(NewLead lead) {
        LeadCheck.check(lead);
    }

    /**
     * Keeps the lead. A customer nobody knows is entered in stage {@code LEAD}; if known ones resemble it, that is left to
     * whoever qualifies the lead.
     *
     * @return the lead's number
     * @throws LeadValuesRefused with a sentence for each value that cannot be taken
     */
    public String register(NewLead entered, String processInstanceId) {
        CheckedLead checked = LeadCheck.check(entered);
        waiting.turn(checked.customerName());
        Lead lead = Lead.arrived(numbers.next(Numbers.Kind.LEAD), checked, processInstanceId, clock.instant());
        if (matches(lead).isEmpty()) {
            belongToNewCustomer(lead);
        }
        return leads.save(lead).number();
    }

    /**
     * Finds the owner: the person of the team who has the fewest leads and deals open; without one in the team, of all
     * sales people; without any, nobody, and the sales managers decide.
     */
    public Optional<String> assign(String number, String team) {
        Lead lead = lead(number);
        Optional<Person> owner = workload.leastLoaded(people.inGroup(Groups.SALES), team);
        lead.assign(
                owner.map(Person::username).orElse(null),
                owner.map(Person::team).orElse(team));
        return owner.map(Person::username);
    }

    /** Gives the lead to somebody else. */
    public void reassign(String number, String owner) {
        Person person = people.find(owner).orElseThrow(() -> new NoSuchPerson(owner));
        lead(number).assign(person.username(), person.team());
    }

    public void urge(String number) {
        lead(number).urge(clock.instant());
    }

    /** Known customers who may be the one behind the lead, likeliest first; none once it is clear who it is. */
    @Transactional(readOnly = true)
    public List<CustomerMatch> matches(String number) {
        Lead lead = lead(number);
        return lead.customer().isPresent() ? List.of() : matches(lead);
    }

    /** What the qualifier sees of the lead. */
    @Transactional(readOnly = true)
    public LeadFacts facts(String number) {
        Lead lead = lead(number);
        return new LeadFacts(
                lead.customerName(),
                lead.contactName(),
                lead.email(),
                lead.phone(),
                lead.product(),
                lead.need(),
                lead.expectedValue(),
                lead.currency(),
                lead.source());
    }

    /**
     * Whoever qualifies it says what is needed, what it may be worth, and whose lead it is.
     *
     * @param customer a known customer; empty for a new one or the one that was entered with the lead
     */
    public void improve(String number, String need, Optional<BigDecimal> value, Optional<CustomerId> customer) {
        Lead lead = lead(number);
        lead.improve(Texts.clean(need, 4000), value);
        if (customer.isPresent()) {
            belongTo(lead, customers.find(customer.get()).orElseThrow(() -> new NoSuchRecord(number)));
        } else if (lead.customer().isEmpty()) {
            belongToNewCustomer(lead);
        }
    }

    public void recogniseAsDuplicate(String number, String because) {
        lead(number).recogniseAsDuplicate(Texts.clean(because, 4000), clock.instant());
    }

    public void disqualify(String number, String because) {
        lead(number).disqualify(Texts.clean(because, 4000), clock.instant());
    }

    private void belongToNewCustomer(Lead lead) {
        CustomerView customer = customers.register(new NewCustomer(
                lead.customerName(), lead.region(), lead.sector(), "", contact(lead), Optional.empty()));
        lead.belongsTo(customer.id(), customer.name());
    }

    private void belongTo(Lead lead, CustomerView customer) {
        contact(lead).ifPresent(contact -> customers.addContact(customer.id(), contact));
        lead.belongsTo(customer.id(), customer.name());
    }

    private static Optional<NewCustomer.NewContact> contact(Lead lead) {
        return Optional.of(lead)
                .filter(known -> !known.contactName().isEmpty())
                .map(known -> new NewCustomer.NewContact(known.contactName(), "", known.email(), known.phone()));
    }

    private List<CustomerMatch> matches(Lead lead) {
        return customers.matches(lead.customerName(), lead.email(), lead.phone());
    }

    private Lead lead(String number) {
        return records.find(Lead.class, number);
    }
}
