package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.LeadStatus;
import io.ringflow.pipeline.LeadView;
import io.ringflow.shared.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads leads. */
@Component
class LeadReads {

    private static final String COLUMNS = """
            select lead.*, deal.number as opportunity_number
            from ringflow.lead lead left join ringflow.opportunity deal on deal.lead_id = lead.id
            """;

    private final JdbcClient database;

    LeadReads(JdbcClient database) {
        this.database = database;
    }

    Optional<LeadView> numbered(String number) {
        return database.sql(COLUMNS + " where lead.number = :number")
                .param("number", number)
                .query((row, line) -> view(row))
                .optional();
    }

    List<LeadView> ofOwner(String owner, int limit) {
        return database.sql(COLUMNS
                        + " where lead.status = 'OPEN' and lead.owner = :owner order by lead.arrived_at limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query((row, line) -> view(row))
                .list();
    }

    private static LeadView view(ResultSet row) throws SQLException {
        long customer = row.getLong("customer_id");
        Optional<CustomerId> known = row.wasNull() ? Optional.empty() : Optional.of(new CustomerId(customer));
        return new LeadView(
                row.getString("number"),
                LeadStatus.valueOf(row.getString("status")),
                row.getString("customer_name"),
                known,
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("region"),
                row.getString("sector"),
                row.getString("product"),
                row.getString("need"),
                Columns.money(row, "expected_value"),
                row.getString("source"),
                Columns.text(row, "owner"),
                row.getString("team"),
                Columns.text(row, "reason"),
                Columns.moment(row, "arrived_at"),
                Columns.instant(row, "closed_at"),
                Columns.text(row, "opportunity_number"),
                Columns.text(row, "process_instance_id"));
    }
}
