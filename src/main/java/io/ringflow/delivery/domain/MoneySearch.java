package io.ringflow.delivery.domain;

import io.ringflow.shared.query.Where;
import io.ringflow.shared.web.SearchHit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds receivables and receipts by the beginning of their number; by their customer's name the project is found, not each of them. */
@Component
class MoneySearch {

    private static final String SQL = """
            (select 'RCV' as kind, money.number, project.customer_name, '/receivables/' || money.number as path
               from ringflow.receivable money join ringflow.project project on project.id = money.project_id
               {where} order by money.number desc limit {limit})
            union all
            (select 'RCT', money.number, project.customer_name, '/receipts/' || money.number
               from ringflow.receipt money join ringflow.project project on project.id = money.project_id
               {where} order by money.number desc limit {limit})
            """;

    private final JdbcClient database;

    MoneySearch(JdbcClient database) {
        this.database = database;
    }

    List<SearchHit> search(String term, Optional<List<String>> sellers, int limit) {
        String start = term.strip().toUpperCase(Locale.ROOT);
        if (!start.startsWith("RC")) {
            return List.of();
        }
        Where where = new Where()
                .and("money.number like :number", "number", (Object) (start.replaceAll("([\\\\%_])", "\\\\$1") + "%"))
                .and("project.seller in (:sellers)", "sellers", sellers);
        return database.sql(SQL.replace("{where}", where.toString()).replace("{limit}", Integer.toString(limit)))
                .params(where.parameters())
                .query((row, line) -> new SearchHit(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("customer_name"),
                        row.getString("path")))
                .list();
    }
}
