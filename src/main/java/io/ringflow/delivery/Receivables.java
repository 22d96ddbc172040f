package io.ringflow.delivery;

import io.ringflow.shared.web.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads money due and money in, for pages and for other modules; nothing here changes anything. */
public interface Receivables {

    /** The open ones, longest due first, behind the row whose key is given. */
    List<ReceivableRow> open(ReceivableFilter filter, Optional<String> after, int limit);

    /** Every open one, streamed, for an export. */
    void eachOpen(ReceivableFilter filter, Consumer<ReceivableRow> row);

    /** All of a project, settled ones too, in their order. */
    List<ReceivableRow> ofProject(String project);

    Optional<ReceivableView> receivable(String number);

    /** @param sellers whose contracts it is about; empty for all */
    AgingTable aging(AgingTable.By by, Optional<List<String>> sellers);

    /** @param sellers whose contracts it is about; empty for all */
    CashForecast forecast(Optional<List<String>> sellers);

    /**
     * The newest first, behind the row whose key is given; those that a person has to look at longest waiting first.
     *
     * @param sellers whose contracts it is about; empty for all
     */
    List<ReceiptRow> receipts(boolean openOnly, Optional<List<String>> sellers, Optional<String> after, int limit);

    /** All of a project, oldest first. */
    List<ReceiptRow> receiptsOf(String project);

    Optional<ReceiptView> receipt(String number);

    /**
     * Receivables and receipts whose number begins with the term, newest first.
     *
     * @param sellers whose contracts they are about; empty for all
     */
    List<SearchHit> search(String term, Optional<List<String>> sellers, int limit);
}
