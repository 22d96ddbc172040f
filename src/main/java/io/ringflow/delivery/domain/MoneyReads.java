package io.ringflow.delivery.domain;

import io.ringflow.delivery.AgingTable;
import io.ringflow.delivery.CashForecast;
import io.ringflow.delivery.ReceiptRow;
import io.ringflow.delivery.ReceiptView;
import io.ringflow.delivery.ReceivableFilter;
import io.ringflow.delivery.ReceivableRow;
import io.ringflow.delivery.ReceivableView;
import io.ringflow.delivery.Receivables;
import io.ringflow.shared.web.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and other modules ask about money. */
@Service
@Transactional(readOnly = true)
class MoneyReads implements Receivables {

    private final ReceivableReads receivables;
    private final ReceiptReads receipts;
    private final MoneySums sums;
    private final ForecastReads forecasts;
    private final MoneySearch searches;

    MoneyReads(
            ReceivableReads receivables,
            ReceiptReads receipts,
            MoneySums sums,
            ForecastReads forecasts,
            MoneySearch searches) {
        this.receivables = receivables;
        this.receipts = receipts;
        this.sums = sums;
        this.forecasts = forecasts;
        this.searches = searches;
    }

    @Override
    public List<ReceivableRow> open(ReceivableFilter filter, Optional<String> after, int limit) {
        return receivables.open(filter, after, limit);
    }

    @Override
    public void eachOpen(ReceivableFilter filter, Consumer<ReceivableRow> row) {
        receivables.each(filter, row);
    }

    @Override
    public List<ReceivableRow> ofProject(String project) {
        return receivables.ofProject(project);
    }

    @Override
    public Optional<ReceivableView> receivable(String number) {
        return receivables.numbered(number);
    }

    @Override
    public AgingTable aging(AgingTable.By by, Optional<List<String>> sellers) {
        return sums.aging(by, sellers);
    }

    @Override
    public CashForecast forecast(Optional<List<String>> sellers) {
        return forecasts.forecast(sellers);
    }

    @Override
    public List<ReceiptRow> receipts(
            boolean openOnly, Optional<List<String>> sellers, Optional<String> after, int limit) {
        return receipts.rows(openOnly, sellers, after, limit);
    }

    @Override
    public List<ReceiptRow> receiptsOf(String project) {
        return receipts.ofProject(project);
    }

    @Override
    public Optional<ReceiptView> receipt(String number) {
        return receipts.numbered(number);
    }

    @Override
    public List<SearchHit> search(String term, Optional<List<String>> sellers, int limit) {
        return searches.search(term, sellers, limit);
    }
}
