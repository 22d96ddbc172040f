package io.ringflow.pipeline.domain;

import io.ringflow.shared.web.SearchHit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leads, deals and contracts by the beginning of their number or of their customer's name. */
@Component
class SearchReads {

    private static final String SQL = """
            (select 'OPP' as kind, number, customer_name, '/pipeline/' || number as path from ringflow.opportunity
              where number like :number {owned} order by number desc limit :limit)
            union all
            (select 'LEAD', number, customer_name, '/pipeline/leads/' || number from ringflow.lead
              where number like :number {owned} order by number desc limit :limit)
            union all
            (select 'CON', number, customer_name, '/contracts/' || number from ringflow.contract
              where number like :number {owned} order by number desc limit :limit)
            union all
            (select 'OPP', number, customer_name, '/pipeline/' || number from ringflow.opportunity
              where lower(customer_name) like :name {owned} limit :limit)
            union all
            (select 'LEAD', number, customer_name, '/pipeline/leads/' || number from ringflow.lead
              where lower(customer_name) like :name and status = 'OPEN' {owned} limit :limit)
            union all
            (select 'CON', number, customer_name, '/contracts/' || number from ringflow.contract
              where lower(customer_name) like :name {owned} limit :limit)
            """;

    private final JdbcClient database;

    SearchReads(JdbcClient database) {
        this.database = database;
    }

    List<SearchHit> search(String term, Optional<List<String>> owners, int limit) {
        String start = term.strip().replaceAll("([\\\\%_])", "\\\\$1");
        if (start.isEmpty()) {
            return List.of();
        }
        return database
                .sql(SQL.replace("{owned}", owners.isPresent() ? "and owner in (:owners)" : ""))
                .param("owners", owners.orElse(List.of()))
                .param("number", start.toUpperCase(Locale.ROOT) + "%")
                .param("name", start.toLowerCase(Locale.ROOT) + "%")
                .param("limit", limit)
                .query((row, line) -> new SearchHit(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("customer_name"),
                        row.getString("path")))
                .list()
                .stream()
                .distinct()
                .limit(limit)
                .toList();
    }
}
