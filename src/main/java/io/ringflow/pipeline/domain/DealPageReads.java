package io.ringflow.pipeline.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.pipeline.CompetitorView;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.DecisionRoleView;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.Origin;
import io.ringflow.pipeline.QuotationStatus;
import io.ringflow.pipeline.QuotationView;
import io.ringflow.shared.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that a deal's page shows. */
@Component
class DealPageReads {

    private static final int LONGEST_LOG = 500;

    private final JdbcClient database;
    private final DealReads deals;
    private final ContractReads contracts;
    private final Deadlines deadlines;
    private final ObjectMapper json;

    DealPageReads(
            JdbcClient database, DealReads deals, ContractReads contracts, Deadlines deadlines, ObjectMapper json) {
        this.database = database;
        this.deals = deals;
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.json = json;
    }

    Optional<DealView> page(String number) {
        return deals.numbered(number).map(this::page);
    }

    private DealView page(DealRow row) {
        long id = row.id().value();
        List<DealView.LogEntry> log = log(id);
        return database.sql("""
                        select deal.*, lead.number as lead_number
                        from ringflow.opportunity deal left join ringflow.lead lead on lead.id = deal.lead_id
                        where deal.id = :id
                        """)
                .param("id", id)
                .query((found, line) -> new DealView(
                        row,
                        found.getString("need"),
                        found.getString("region"),
                        found.getString("sector"),
                        found.getString("source"),
                        Columns.day(found, "close_on"),
                        Optional.ofNullable(found.getBigDecimal("budget")),
                        Columns.day(found, "project_approved_on"),
                        Columns.text(found, "project_reference"),
                        Columns.day(found, "hold_until"),
                        Columns.moment(found, "opened_at"),
                        Columns.instant(found, "closed_at"),
                        Columns.text(found, "lost_reason"),
                        Columns.text(found, "lost_to"),
                        Origin.valueOf(found.getString("origin")),
                        Columns.text(found, "external_id"),
                        Columns.text(found, "lead_number"),
                        reached(found),
                        entries(log),
                        log,
                        people(id),
                        competitors(id),
                        quotations(id),
                        contracts.ofDeal(id),
                        row.processInstanceId().flatMap(deadlines::waiting)))
                .single();
    }

    private static FunnelStage reached(ResultSet found) throws SQLException {
        return FunnelStage.values()[Math.min(found.getInt("reached"), FunnelStage.values().length) - 1];
    }

    private static List<DealView.StageEntry> entries(List<DealView.LogEntry> newestFirst) {
        Map<FunnelStage, Instant> first = new LinkedHashMap<>();
        for (int index = newestFirst.size() - 1; index >= 0; index--) {
            DealView.LogEntry line = newestFirst.get(index);
            if (line.to().startsWith("S")) {
                first.putIfAbsent(FunnelStage.valueOf(line.to()), line.at());
            }
        }
        return first.entrySet().stream()
                .map(entry -> new DealView.StageEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<DealView.LogEntry> log(long id) {
        return database.sql(
                        "select * from ringflow.stage_log where opportunity_id = :id order by at desc, id desc limit "
                                + LONGEST_LOG)
                .param("id", id)
                .query((row, line) -> new DealView.LogEntry(
                        Columns.text(row, "from_stage"),
                        row.getString("to_stage"),
                        row.getString("what"),
                        Columns.text(row, "by_person"),
                        Columns.moment(row, "at"),
                        Optional.ofNullable((Long) row.getObject("lasted_seconds"))
                                .map(Duration::ofSeconds),
                        row.getString("learnt"),
                        list(row.getString("evidence")),
                        Origin.valueOf(row.getString("origin"))))
                .list();
    }

    private List<String> list(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The stage log's evidence is no list: " + text, broken);
        }
    }

    private List<DecisionRoleView> people(long id) {
        return database.sql("select * from ringflow.decision_role where opportunity_id = :id order by position_in_list")
                .param("id", id)
                .query((row, line) -> new DecisionRoleView(
                        row.getString("name"),
                        row.getString("job_position"),
                        row.getString("role"),
                        row.getString("standpoint")))
                .list();
    }

    private List<CompetitorView> competitors(long id) {
        return database.sql("select * from ringflow.competitor where opportunity_id = :id order by position_in_list")
                .param("id", id)
                .query((row, line) -> new CompetitorView(row.getString("name"), row.getString("note")))
                .list();
    }

    private List<QuotationView> quotations(long id) {
        Map<Long, List<QuotationView.Line>> lines = lines(id);
        return database.sql(
                        "select * from ringflow.quotation where opportunity_id = :id order by prepared_at desc, id desc")
                .param("id", id)
                .query((row, line) -> new QuotationView(
                        row.getString("number"),
                        QuotationStatus.valueOf(row.getString("status")),
                        Columns.money(row, "total").orElseThrow(),
                        lines.getOrDefault(row.getLong("id"), List.of()),
                        Columns.text(row, "prepared_by"),
                        Columns.moment(row, "prepared_at"),
                        Columns.text(row, "reviewed_by"),
                        Columns.instant(row, "reviewed_at"),
                        row.getString("comment")))
                .list();
    }

    private Map<Long, List<QuotationView.Line>> lines(long deal) {
        Map<Long, List<QuotationView.Line>> lines = new HashMap<>();
        database.sql("""
                        select line.*, quotation.currency
                        from ringflow.quotation quotation
                        join ringflow.quotation_line line on line.quotation_id = quotation.id
                        where quotation.opportunity_id = :id
                        order by line.quotation_id, line.position_in_list
                        """).param("id", deal).query(row -> {
            lines.computeIfAbsent(row.getLong("quotation_id"), none -> new ArrayList<>())
                    .add(new QuotationView.Line(
                            row.getString("product"),
                            row.getBigDecimal("quantity"),
                            Columns.money(row, "price").orElseThrow(),
                            row.getBigDecimal("discount"),
                            Columns.money(row, "total").orElseThrow()));
        });
        return lines;
    }
}
