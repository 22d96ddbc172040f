package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MoneyEngine.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.ringflow.delivery.domain.ReceiptAnswer;
import io.ringflow.delivery.domain.ReceiptAnswer.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptMatchingTest {

    private MoneyEngine money;
    private String instance = "";

    @BeforeEach
    void ask() {
        money = MoneyEngine.fresh();
        instance = money.begin(ReceiptMatchingProcess.KEY, RECEIPT);
    }

    @Test
    void showsWhatLiesWhereAndAsksUntilNothingIsLeft() {
        when(money.receipts.answer(
                        RECEIPT, new ReceiptAnswer(Use.MATCH, Optional.empty(), Optional.empty(), parts("250"))))
                .thenReturn(true);

        money.complete(
                "MatchReceipt",
                "match",
                Map.of(
                        "parts",
                        SpinValues.jsonValue("[{\"place\":1,\"sum\":250}]").create()));
        assertThat(money.waitsAt("MatchReceipt")).isTrue();
        money.complete("MatchReceipt", "keep", Map.of());

        assertThat(money.ends(instance)).contains("ReceiptMatched");
        assertThat(money.over(instance)).isTrue();
    }

    @Test
    void goesAwayByItselfWhenItIsClear() {
        money.tell(ReceiptMatchingProcess.RECEIPT_ANSWERED, instance);

        assertThat(money.ends(instance)).contains("ReceiptAnswered");
        assertThat(money.over(instance)).isTrue();
    }

    private static List<ReceiptAnswer.Part> parts(String amount) {
        return List.of(new ReceiptAnswer.Part(1, new BigDecimal(amount)));
    }
}
