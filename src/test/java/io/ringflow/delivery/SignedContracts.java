package io.ringflow.delivery;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.NewCustomer;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractSigned;
import io.ringflow.pipeline.Instalment;
import io.ringflow.pipeline.OpportunityId;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Contracts of their own for tests: a record as a signature leaves it, and the word of it that opens a project. */
public final class SignedContracts {

    private final JdbcClient database;
    private final CustomerDirectory customers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    public SignedContracts(
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.database = database;
        this.customers = customers;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * @param signedOn the instalments are due 30, 60, 90… days later
     * @param amounts of the instalments, in euros
     */
    public Signed sign(LocalDate signedOn, String... amounts) {
        Signed signed = transaction.execute(status -> {
            String mark = UUID.randomUUID().toString();
            CustomerView customer = customers.register(
                    new NewCustomer("Signed " + mark, "", "", "", Optional.empty(), Optional.empty()));
            List<Instalment> parts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (String amount : amounts) {
                parts.add(new Instalment(
                        "Part " + (parts.size() + 1),
                        signedOn.plusDays(30L * (parts.size() + 1)),
                        Money.of(new BigDecimal(amount), "EUR")));
                sum = sum.add(new BigDecimal(amount));
            }
            String number = "CON-T-" + mark.substring(0, 12);
            String document = "DOC-" + mark.substring(0, 12);
            long deal = deal(customer, mark);
            long contract = contract(customer, number, document, deal, sum, signedOn);
            events.publishEvent(new ContractSigned(
                    new ContractId(contract),
                    number,
                    new OpportunityId(deal),
                    "OPP-T-" + mark.substring(0, 12),
                    customer.id(),
                    Money.of(sum, "EUR"),
                    signedOn,
                    "lena",
                    parts));
            return new Signed(number, document, "", customer);
        });
        String project = database.sql("select number from ringflow.project where contract_number = ?")
                .param(signed.contract())
                .query(String.class)
                .single();
        return new Signed(signed.contract(), signed.document(), project, signed.customer());
    }

    private long deal(CustomerView customer, String mark) {
        return database.sql("""
                        insert into ringflow.opportunity (id, number, customer_id, customer_name, currency, status, stage, owner,
                          stage_since, moved_at, opened_at, closed_at, reached, origin)
                        values (-nextval('ringflow.opportunity_seq'), ?, ?, ?, 'EUR', 'WON', 'S4', 'lena',
                          now(), now(), now(), now(), 5, 'PROCESS')
                        returning id""")
                .params("OPP-T-" + mark.substring(0, 12), customer.id().value(), customer.name())
                .query(Long.class)
                .single();
    }

    private long contract(
            CustomerView customer, String number, String document, long deal, BigDecimal amount, LocalDate signedOn) {
        return database.sql("""
                        insert into ringflow.contract (id, number, opportunity_id, opportunity_number, customer_id,
                          customer_name, owner, status, revision, amount, currency, discount, payment_terms, signed_on,
                          document_number, created_at)
                        values (-nextval('ringflow.contract_seq'), ?, ?, '', ?, ?, 'lena', 'SIGNED', 1, ?, 'EUR', 0, 'net30',
                          ?, ?, now())
                        returning id""")
                .params(number, deal, customer.id().value(), customer.name(), amount, signedOn, document)
                .query(Long.class)
                .single();
    }

    /** What a signature left. */
    public record Signed(String contract, String document, String project, CustomerView customer) {}
}
