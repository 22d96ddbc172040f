package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MoneyEngine.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivableCollectionTest {

    private static final Map<String, Object> NOTE = Map.of("note", "they said so");

    private MoneyEngine money;
    private String instance = "";

    @BeforeEach
    void open() {
        money = MoneyEngine.fresh();
        instance = money.begin(ReceivableCollectionProcess.KEY, RECEIVABLE);
    }

    @Test
    void remindsFortyWorkingHoursBeforeAndDunsOnTheDayAfter() {
        assertThat(money.dueOf("DueDateNear")).isEqualTo("2026-03-09");
        money.due("DueDateNear");
        verify(money.receivables).remind(RECEIVABLE);

        assertThat(money.dueOf("DueDateOver")).isEqualTo("2026-03-17");
        money.due("DueDateOver");
        assertThat(money.waitsAt("DunCustomer")).isTrue();
    }

    @Test
    void asksThreeTimesThenTheManagement() {
        overdue();
        for (int level = 1; level <= 3; level++) {
            money.complete("DunCustomer", "asked", NOTE);
            assertThat(money.waitsAt("DecideOnReceivable")).isFalse();
            money.due("TimeToPayOver");
        }

        verify(money.receivables, times(3)).dunned(RECEIVABLE, "they said so");
        assertThat(money.waitsAt("DecideOnReceivable")).isTrue();
    }

    @Test
    void endsWhereverItStandsWhenTheMoneyIsThere() {
        overdue();

        money.tell(ReceivableCollectionProcess.RECEIVABLE_SETTLED, instance);

        endedAt("ReceivableSettled");
        assertThat(money.waitsAt("DunCustomer")).isFalse();
    }

    @Test
    void waitsAnewForAnotherDay() {
        overdue();
        money.complete("DunCustomer", "decide", NOTE);

        money.complete("DecideOnReceivable", "newDate", Map.of("note", "agreed", "newDueOn", "2099-01-15"));

        verify(money.receivables).postpone(RECEIVABLE, LocalDate.parse("2099-01-15"), "agreed");
        assertThat(money.waitsAt("DunCustomer")).isFalse();
        money.due("DueDateNear");
    }

    @Test
    void asksForTheDayIfItIsMissing() {
        overdue();
        money.complete("DunCustomer", "decide", NOTE);

        assertThatThrownBy(() -> money.complete("DecideOnReceivable", "newDate", NOTE))
                .hasStackTraceContaining("FormIncomplete");
        assertThat(money.waitsAt("DecideOnReceivable")).isTrue();
    }

    @Test
    void leavesADisputeToWhoeverSoldItAndGoesOnFromItsResult() {
        overdue();
        money.complete("DunCustomer", "dispute", NOTE);
        verify(money.receivables).dispute(RECEIVABLE, "they said so");
        assertThat(money.task("SettleDispute").getAssignee()).isEqualTo("lena");

        money.complete("SettleDispute", "owed", Map.of("note", "delivered", "newDueOn", "2099-01-15"));
        verify(money.receivables).postpone(RECEIVABLE, LocalDate.parse("2099-01-15"), "delivered");

        money.due("DueDateNear");
        money.due("DueDateOver");
        money.complete("DunCustomer", "decide", NOTE);
        money.complete("DecideOnReceivable", "dispute", NOTE);
        money.complete("SettleDispute", "notOwed", NOTE);
        verify(money.receivables).endDispute(RECEIVABLE, "they said so");
        assertThat(money.waitsAt("ProposeWriteOff")).isTrue();
    }

    @Test
    void givesUpWhatASecondPersonAgreesTo() {
        when(money.receivables.approveWriteOff(RECEIVABLE, "they said so")).thenReturn(true);
        proposed();

        money.complete("ApproveWriteOff", "approve", NOTE);

        endedAt("WrittenOff");
    }

    @Test
    void collectsWhatIsLeftAfterAPartWasGivenUp() {
        when(money.receivables.approveWriteOff(anyString(), anyString())).thenReturn(false);
        proposed();

        money.complete("ApproveWriteOff", "approve", NOTE);

        money.due("DueDateNear");
        money.due("DueDateOver");
        assertThat(money.waitsAt("DunCustomer")).isTrue();
    }

    @Test
    void goesOnIfTheSecondPersonDoesNotAgreeOrNobodyProposes() {
        proposed();
        money.complete("ApproveWriteOff", "refuse", NOTE);
        verify(money.receivables).refuseWriteOff(RECEIVABLE, "they said so");
        verify(money.receivables, never()).approveWriteOff(any(), any());

        money.due("DueDateNear");
        money.due("DueDateOver");
        money.complete("DunCustomer", "decide", NOTE);
        money.complete("DecideOnReceivable", "writeOff", NOTE);
        money.complete("ProposeWriteOff", "withdraw", NOTE);
        money.due("DueDateNear");
        money.due("DueDateOver");
        money.complete("DunCustomer", "decide", NOTE);
        money.complete("DecideOnReceivable", "goOn", NOTE);
        assertThat(money.over(instance)).isFalse();
    }

    private void overdue() {
        money.due("DueDateNear");
        money.due("DueDateOver");
    }

    private void proposed() {
        overdue();
        money.complete("DunCustomer", "decide", NOTE);
        money.complete("DecideOnReceivable", "writeOff", NOTE);
        money.complete("ProposeWriteOff", "propose", Map.of("note", "bankrupt", "amount", 300));
        verify(money.receivables).proposeWriteOff(eq(RECEIVABLE), eq(new BigDecimal("300")), eq("bankrupt"));
    }

    private void endedAt(String end) {
        assertThat(money.ends(instance)).contains(end);
        assertThat(money.over(instance)).isTrue();
    }
}
