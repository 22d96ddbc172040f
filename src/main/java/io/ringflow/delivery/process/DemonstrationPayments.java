package io.ringflow.delivery.process;

import io.ringflow.delivery.ReceiptKind;
import io.ringflow.delivery.domain.NewReceipt;
import io.ringflow.delivery.domain.ReceiptDesk;
import io.ringflow.engine.time.PlayedTime;
import io.ringflow.shared.Money;
import io.ringflow.shared.demonstration.DemonstrationFile;
import io.ringflow.shared.demonstration.DoneOnce;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the demonstration company's customers pay, each at its own time: early, late, in parts, too much, in another currency, and
 * one of them gets some back. Who is not paid is reminded of and dunned at the moments that the model says.
 */
@Component
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationPayments {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    private final ReceiptDesk receipts;
    private final JdbcClient database;
    private final PlayedTime time;
    private final DoneOnce done;

    DemonstrationPayments(ReceiptDesk receipts, JdbcClient database, PlayedTime time, DoneOnce done) {
        this.receipts = receipts;
        this.database = database;
        this.time = time;
        this.done = done;
    }

    /** What is known of a contract whose project this is. */
    private record Contract(String number, String deal, LocalDate signedOn) {}

    private record Paid(Instant at, NewReceipt receipt) {}

    /** Plays the money of a project up to a moment; what was played already stays as it is. The clock stays there. */
    void until(String project, Instant moment) {
        Contract contract = contract(project);
        Instant reached = Instant.EPOCH;
        for (Paid payment : payments(contract, moment)) {
            Instant from = reached;
            done.once("demonstration payment " + payment.receipt().reference(), () -> {
                letTimePass(project, from, payment.at());
                time.travelTo(payment.at());
                receipts.take(payment.receipt());
                time.goOn(instances(project));
            });
            reached = payment.at();
        }
        letTimePass(project, reached, moment);
    }

    private static List<Paid> payments(Contract contract, Instant until) {
        return DemonstrationFile.rows("payments").stream()
                .filter(row -> row.get("deal").equals(contract.deal()))
                .map(row -> paid(contract, row))
                .filter(payment -> payment.at().isBefore(until))
                .sorted(Comparator.comparing(Paid::at))
                .toList();
    }

    private Contract contract(String project) {
        return database.sql("""
                        select contract.number, contract.document_number, contract.signed_on from ringflow.contract contract
                        join ringflow.project project on project.contract_id = contract.id where project.number = ?
                        """)
                .param(project)
                .query((row, line) -> new Contract(
                        row.getString(1), row.getString(2).replaceFirst(".*/", ""), row.getObject(3, LocalDate.class)))
                .single();
    }

    private static Paid paid(Contract contract, Map<String, String> row) {
        LocalDate day = contract.signedOn().plusDays(Long.parseLong(row.get("day")));
        return new Paid(
                day.atTime(BEFORE_WORK).toInstant(ZoneOffset.UTC),
                new NewReceipt(
                        contract.number(),
                        ReceiptKind.valueOf(row.get("kind")),
                        day,
                        Money.of(new BigDecimal(row.get("amount")), row.get("currency")),
                        Optional.empty(),
                        Optional.empty(),
                        row.get("payer"),
                        row.get("reference"),
                        row.get("instalment"),
                        row.get("of"),
                        Optional.empty()));
    }

    private void letTimePass(String project, Instant from, Instant until) {
        List<String> receivables =
                database.sql("""
                        select receivable.number from ringflow.receivable receivable
                        join ringflow.project project on project.id = receivable.project_id where project.number = ?
                        """).param(project).query(String.class).list();
        time.letPass(() -> receivables.stream().flatMap(this::instances), from, until, () -> {});
    }

    private Stream<String> instances(String businessKey) {
        return database
                .sql("select id_ from public.act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(businessKey)
                .query(String.class)
                .list()
                .stream();
    }
}
