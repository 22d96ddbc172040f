package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.erp.Event;
import io.ringflow.erp.Mischief;
import io.ringflow.erp.ProjectYear;
import io.ringflow.erp.Sender;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An ERP that reports all the time, to whichever node answers: prices of products, and all that happens to each contract from its
 * signature to its last payment. Some events come twice, most of them in disorder, some are wrong.
 */
final class Pouring implements AutoCloseable {

    static final String SECRET = "the secret of the ERP in the faults suite";

    private static final int PRODUCTS = 5;
    private static final int AT_ONCE = 25;
    private static final Duration WORKED_OFF_WITHIN = Duration.ofSeconds(120);
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(60_466_176L), Character.MAX_RADIX);
    private final Company company;
    private final JdbcClient sql;
    private final Sender sender;
    private final Random chance = new Random(7);
    private final Set<String> contracts = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<String, Integer> prices = new HashMap<>();
    private final Thread thread = new Thread(this::pour, "erp");
    private volatile boolean more = true;
    private int repeated;
    private int told;

    Pouring(Company company) {
        this.company = company;
        this.sql = company.cluster().sql();
        this.sender = new Sender(
                () -> company.nodes()
                        .get(ThreadLocalRandom.current().nextInt(company.nodes().size()))
                        .uri(),
                SECRET);
        thread.start();
    }

    /** Ends the stream of events once what was begun is acknowledged. */
    void stop() {
        more = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Reports what is left, and looks whether everything that was acknowledged happened, and happened once. */
    void hold() {
        stop();
        report(contractsSinceThen());
        Until.isTrue(
                "every event is worked off",
                WORKED_OFF_WITHIN,
                () -> count("select count(*) from ringflow.erp_event where state in ('NEW', 'WAITING')") == 0);
        Report.add("  the ERP told %d events of %d contracts, %d requests were repeated"
                .formatted(sent.size(), contracts.size(), repeated));
        assertThat(sql.sql("select count(*) from ringflow.erp_event where event_id = any(?)")
                        .param(sent.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("events that are kept")
                .isEqualTo(sent.size());
        assertThat(findings("""
                        select event_id || ' ' || type || ' of ' || contract || ' is ' || state || ': ' || coalesce(why::text, '')
                          from ringflow.erp_event where (state = 'UNMATCHED') <> (event_id like '%-wrong')
                        """)).isEmpty();
        prices.forEach((code, price) -> assertThat(sql.sql("select list_price from ringflow.product where code = ?")
                        .param(code)
                        .query(BigDecimal.class)
                        .single())
                .as(code)
                .isEqualByComparingTo(BigDecimal.valueOf(price)));
        assertThat(findings("""
                        select 'Contract ' || p.contract_number || ' over ' || p.amount || ' is ' || p.status || ' in ' || p.stage
                               || ', received ' || r.sum || ' of which ' || p.received || ' in ' || r.count || ' receipts for '
                               || e.count || ' events'
                          from ringflow.project p
                          cross join lateral (select count(*), coalesce(sum(contract_amount), 0) as sum
                                                from ringflow.receipt where project_id = p.id) r
                          cross join lateral (select count(*) from ringflow.erp_event
                                               where contract = p.contract_number and type like 'payment.%' and state = 'DONE') e
                         where r.sum <> p.amount or p.received <> p.amount or r.count <> e.count or p.status <> 'CLOSED'
                        """))
                .as("projects that do not agree with what was told of them")
                .isEmpty();
    }

    private void pour() {
        while (more) {
            List<Event> events = new ArrayList<>(prices());
            events.addAll(contractsSinceThen());
            report(events);
            Until.pause(Duration.ofMillis(200));
        }
    }

    private void report(List<Event> events) {
        List<Event> disordered = new Mischief(chance, 0.3, events.size(), 0).with(events);
        for (int first = 0; first < disordered.size(); first += AT_ONCE) {
            List<Event> batch = disordered.subList(first, Math.min(disordered.size(), first + AT_ONCE));
            repeated += sender.report(batch) - 1;
        }
        events.forEach(event -> sent.add(event.id()));
    }

    private List<Event> prices() {
        List<Event> events = new ArrayList<>();
        for (int product = 0; product < PRODUCTS; product++) {
            told++;
            String code = "POUR-" + run + "-" + product;
            prices.put(code, told);
            events.add(new Event(
                    "/faults",
                    "price-" + run + "-" + told,
                    "product.changed",
                    BEGINNING.plusSeconds(told),
                    Map.of("code", code, "listPrice", told, "currency", "EUR")));
        }
        return events;
    }

    /** All that ever happens to the contracts that were signed meanwhile. */
    private List<Event> contractsSinceThen() {
        List<Event> events = new ArrayList<>();
        try {
            sql.sql("select number, amount, currency, signed_on from ringflow.contract where status = 'SIGNED'")
                    .query((row, line) -> contracts.add(row.getString("number")) && events.addAll(happened(row)))
                    .list();
        } catch (DataAccessException away) {
            return events;
        }
        return events;
    }

    /** The same for the same contract, whoever asks, with a mistake now and then. */
    private static List<Event> happened(ResultSet contract) throws SQLException {
        String number = contract.getString("number");
        Random chance = new Random(number.hashCode());
        return new Mischief(chance, 0, 0, 0.1)
                .with(ProjectYear.of(
                        number,
                        contract.getBigDecimal("amount"),
                        contract.getString("currency"),
                        contract.getObject("signed_on", LocalDate.class),
                        LocalDate.now(),
                        chance));
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private List<String> findings(String query) {
        return sql.sql(query).query(String.class).list();
    }

    @Override
    public void close() {
        more = false;
        thread.interrupt();
    }
}
