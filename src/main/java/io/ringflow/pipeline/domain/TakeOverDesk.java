package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.pipeline.OpportunityStatus;
import io.ringflow.shared.Numbers;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over deals that another system's file tells of: those that are over as history, the others to be worked on here. */
@Service
@Transactional
public class TakeOverDesk {

    private final Opportunities deals;
    private final StageLogs log;
    private final CustomerDirectory customers;
    private final Numbers numbers;
    private final EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;

    TakeOverDesk(
            Opportunities deals,
            StageLogs log,
            CustomerDirectory customers,
            Numbers numbers,
            EntityManager entities,
            JdbcClient database,
            Clock clock) {
        this.deals = deals;
        this.log = log;
        this.customers = customers;
        this.numbers = numbers;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** How deals stand that came before, by the other system's ids; ids that are new are left out. */
    @Transactional(readOnly = true)
    public Map<String, Known> known(List<String> externalIds) {
        Map<String, Known> known = new HashMap<>();
        database.sql("select external_id, number, status from ringflow.opportunity where external_id in (:ids)")
                .param("ids", externalIds)
                .query(row -> {
                    known.put(
                            row.getString("external_id"),
                            new Known(row.getString("number"), OpportunityStatus.valueOf(row.getString("status"))));
                });
        return known;
    }

    /**
     * Keeps deals that are all new.
     *
     * @param by login name of whoever takes them over
     * @return the deals as kept, in the same order
     */
    public List<DealFacts> take(List<TakenOver> files, String by) {
        List<String> given = numbers.next(Numbers.Kind.OPP, files.size());
        List<Opportunity> taken = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            taken.add(Opportunity.of(files.get(i), given.get(i)));
        }
        deals.saveAll(taken);
        List<StageLog> lines = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            record(taken.get(i), files.get(i), by, lines);
        }
        log.saveAll(lines);
        customers.advance(furthest(files));
        List<DealFacts> facts =
                taken.stream().map(deal -> DealFacts.of(deal, Optional.empty())).toList();
        entities.flush();
        return facts;
    }

    /** Notes which process instance carries each deal. */
    public void carriedBy(Map<String, String> instancesByNumber) {
        database.sql("""
                        update ringflow.opportunity deal set process_instance_id = carrier.instance
                        from unnest(?, ?) as carrier (number, instance)
                        where deal.number = carrier.number""")
                .param(instancesByNumber.keySet().toArray(String[]::new))
                .param(instancesByNumber.values().toArray(String[]::new))
                .update();
    }

    private void record(Opportunity deal, TakenOver file, String by, List<StageLog> lines) {
        Optional<String> whoever = file.end().isPresent() ? Optional.of(file.owner()) : Optional.of(by);
        lines.add(deal.opened(new Move(whoever, file.openedAt(), "", List.of())));
        file.end()
                .ifPresent(end -> lines.add(deal.endedBefore(
                        end,
                        new Move(Optional.of(file.owner()), file.endedAt().orElseGet(clock::instant), "", List.of()))));
    }

    private static Map<CustomerId, LifecycleStage> furthest(List<TakenOver> files) {
        Map<CustomerId, LifecycleStage> furthest = new HashMap<>();
        files.forEach(file -> furthest.merge(
                file.customer().id(),
                file.end().filter(OpportunityStatus.WON::equals).isPresent()
                        ? LifecycleStage.TRADING
                        : LifecycleStage.PROSPECT,
                (one, other) -> one.canBecome(other) ? other : one));
        return furthest;
    }

    /** A deal that came before. */
    public record Known(String number, OpportunityStatus status) {}
}
