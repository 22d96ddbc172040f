package io.ringflow.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the ERP has to tell of one contract, from the first payment to the last, squeezed into the time from the signature until
 * today. However it is paid (in parts, several instalments at once, in another currency, too much and refunded), in the end the
 * contract's amount is in.
 */
public final class ProjectYear {

    private static final String SOURCE = "/small-erp";
    private static final BigDecimal FIRST = new BigDecimal("0.3");
    private static final BigDecimal STAGE = new BigDecimal("0.3");
    private static final BigDecimal RATE = new BigDecimal("1.25");
    private static final BigDecimal TOO_MUCH = new BigDecimal("1.1");

    private final Contract contract;
    private final LocalDate today;
    private final Random chance;
    private final List<Event> events = new ArrayList<>();
    private int payments;

    private ProjectYear(Contract contract, LocalDate today, Random chance) {
        this.contract = contract;
        this.today = today;
        this.chance = chance;
    }

    /** In the order in which it happened. */
    public static List<Event> of(
            String number, BigDecimal amount, String currency, LocalDate signedOn, LocalDate today, Random chance) {
        return of(new Contract(number, "", amount, currency, signedOn), today, chance);
    }

    static List<Event> of(Contract contract, LocalDate today, Random chance) {
        return new ProjectYear(contract, today, chance).play();
    }

    private List<Event> play() {
        BigDecimal first = part(FIRST);
        BigDecimal stage = part(STAGE);
        BigDecimal last = contract.amount().subtract(first).subtract(stage);
        invoice(0.02, false);
        if (contract.amount().signum() == 0) {
            playWithoutMoney();
            return List.copyOf(events);
        }
        if (chance.nextInt(4) == 0) {
            BigDecimal half = first.divide(BigDecimal.valueOf(2), decimals(), RoundingMode.DOWN);
            pay(0.08, half);
            pay(0.12, first.subtract(half));
        } else {
            pay(0.1, first);
        }
        fact("test.passed", 0.35, "TST");
        invoice(0.4, false);
        fact("acceptance.passed", 0.7, "ACC");
        invoice(chance.nextBoolean() ? 0.68 : 0.75, true);
        if (chance.nextInt(5) == 0) {
            pay(0.9, stage.add(last));
        } else {
            pay(0.5, stage);
            payInTheEnd(last);
        }
        return List.copyOf(events);
    }

    /** Everything was paid before. */
    private void playWithoutMoney() {
        fact("test.passed", 0.35, "TST");
        fact("acceptance.passed", 0.7, "ACC");
        invoice(0.75, true);
    }

    private void payInTheEnd(BigDecimal last) {
        switch (chance.nextInt(6)) {
            case 0 -> payElsewhere(last);
            case 1 -> {
                BigDecimal paid = last.multiply(TOO_MUCH).setScale(decimals(), RoundingMode.HALF_UP);
                String reference = pay(0.9, paid);
                refund(0.95, paid.subtract(last), reference);
            }
            default -> pay(0.92, last);
        }
    }

    private String pay(double when, BigDecimal amount) {
        return tell("payment.received", when, money(amount, contract.currency(), when));
    }

    /** In another currency; what it is in the contract's is told along with it. */
    private void payElsewhere(BigDecimal amount) {
        String other = contract.currency().equals("USD") ? "EUR" : "USD";
        Map<String, Object> data = money(amount.divide(RATE, 2, RoundingMode.HALF_UP), other, 0.92);
        data.put("contractAmount", amount);
        tell("payment.received", 0.92, data);
    }

    private void refund(double when, BigDecimal amount, String reference) {
        Map<String, Object> data = money(amount, contract.currency(), when);
        data.put("refundOf", reference);
        tell("payment.refunded", when, data);
    }

    private Map<String, Object> money(BigDecimal amount, String currency, double when) {
        payments++;
        Map<String, Object> data = about();
        data.put("amount", amount);
        data.put("currency", currency);
        data.put("paidOn", day(when).toString());
        data.put("payer", contract.customer());
        data.put("reference", "PAY-" + contract.number() + "-" + payments);
        return data;
    }

    private void fact(String type, double when, String document) {
        Map<String, Object> data = about();
        data.put("date", day(when).toString());
        data.put("document", document + "-" + contract.number());
        tell(type, when, data);
    }

    private void invoice(double when, boolean last) {
        Map<String, Object> data = about();
        data.put("date", day(when).toString());
        data.put("document", "INV-" + contract.number() + "-" + events.size());
        data.put("final", last);
        tell("invoice.issued", when, data);
    }

    private Map<String, Object> about() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("contract", contract.number());
        return data;
    }

    private String tell(String type, double when, Map<String, Object> data) {
        Instant at = day(when).atStartOfDay(ZoneOffset.UTC).toInstant();
        events.add(new Event(SOURCE, contract.number() + "-" + events.size(), type, at, data));
        return String.valueOf(data.get("reference"));
    }

    private LocalDate day(double when) {
        long days = Math.max(0, ChronoUnit.DAYS.between(contract.signedOn(), today));
        return contract.signedOn().plusDays(Math.round(days * when));
    }

    private BigDecimal part(BigDecimal share) {
        return contract.amount().multiply(share).setScale(decimals(), RoundingMode.HALF_UP);
    }

    private int decimals() {
        return Math.max(0, Currency.getInstance(contract.currency()).getDefaultFractionDigits());
    }
}
