package io.ringflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.CashForecast.Month;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The forecast learns from how a customer has paid, in the database. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ForecastTest {

    private static final int DAYS_LATE = 40;

    private final Receivables receivables;
    private final SignedContracts contracts;
    private final JdbcClient database;
    private final LocalDate today;

    ForecastTest(
            Receivables receivables,
            JdbcClient database,
            CustomerDirectory customers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.receivables = receivables;
        this.database = database;
        this.contracts = new SignedContracts(database, customers, events, transaction);
        this.today = LocalDate.now(clock);
    }

    @Test
    void expectsACustomersMoneyAsLateAsHePaidSoFar() {
        String seller = "seller-" + UUID.randomUUID();
        SignedContracts.Signed signed = contracts.sign(today.minusYears(1), "100", "200", "300", "400", "500");
        List<ReceivableRow> rows = receivables.ofProject(signed.project());
        for (ReceivableRow row : rows.subList(0, 3)) {
            execute("update ringflow.receivable set status = 'SETTLED', received = amount, settled_on = due_on + "
                    + (row.label().equals("Part 3") ? 200 : DAYS_LATE) + " where number = '" + row.number() + "'");
        }
        dueOn(rows.get(3), today.plusDays(10));
        dueOn(rows.get(4), today.minusDays(DAYS_LATE + 1));
        execute("update ringflow.receivable set seller = '" + seller + "' where project_id ="
                + " (select id from ringflow.project where number = '" + signed.project() + "')");

        CashForecast forecast = receivables.forecast(Optional.of(List.of(seller)));

        assertThat(planned(forecast, Optional.empty())).isEqualTo(500);
        assertThat(planned(forecast, Optional.of(today.plusDays(10)))).isEqualTo(400);
        Month again = month(forecast, today.plusDays(DAYS_LATE));
        Month later = month(forecast, today.plusDays(DAYS_LATE + 10));
        assertThat(forecast.months().stream()
                        .filter(month -> month != again && month != later)
                        .map(month -> month.expected().amount().signum()))
                .containsOnly(0);
        assertThat(forecast.habits().known()).isTrue();
        double expected = 500 * likelihood(forecast, Aging.UP_TO_60) + 400 * likelihood(forecast, Aging.NOT_DUE);
        assertThat(forecast.months().stream()
                        .mapToDouble(month -> month.expected().amount().doubleValue())
                        .sum())
                .isCloseTo(expected, within(0.02));
    }

    private void dueOn(ReceivableRow row, LocalDate day) {
        execute("update ringflow.receivable set due_on = '" + day + "' where number = '" + row.number() + "'");
    }

    private void execute(String sql) {
        database.sql(sql).update();
    }

    private static double planned(CashForecast forecast, Optional<LocalDate> day) {
        return forecast.months().stream()
                .filter(month -> month.month().equals(day.map(YearMonth::from)))
                .mapToDouble(month -> month.planned().amount().doubleValue())
                .sum();
    }

    private static Month month(CashForecast forecast, LocalDate day) {
        return forecast.months().stream()
                .filter(month -> month.month().equals(Optional.of(YearMonth.from(day))))
                .findFirst()
                .orElseThrow();
    }

    private static double likelihood(CashForecast forecast, Aging age) {
        return forecast.habits().likelihood().get(age.ordinal());
    }
}
