package io.ringflow.engine.bundle;

import io.ringflow.engine.bundle.Proposal.Status;
import io.ringflow.engine.model.ModelName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposals. */
@Component
class ProposalTable {

    private static final String ROWS = """
            select p.*, s.release from ringflow.model_proposal p
              join ringflow.shipped_model s using (module, model, digest)
            """;

    private final JdbcClient database;
    private final Clock clock;

    ProposalTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void make(String module, ModelName model, String digest) {
        database.sql("""
                        insert into ringflow.model_proposal (module, model, digest, status, proposed_at)
                        values (?, ?, ?, 'WAITING', ?)
                        """).params(module, model.file(), digest, now()).update();
    }

    void overtake(ModelName model) {
        database.sql("update ringflow.model_proposal set status = 'OVERTAKEN', decided_at = ?"
                        + " where model = ? and status = 'WAITING'")
                .params(now(), model.file())
                .update();
    }

    /** What waits of a module, but no longer comes with it. */
    void overtakeOthers(String module, Collection<ModelName> shipped) {
        database.sql("update ringflow.model_proposal set status = 'OVERTAKEN', decided_at = :now"
                        + " where module = :module and status = 'WAITING' and model not in (:shipped)")
                .param("now", now())
                .param("module", module)
                .param("shipped", shipped.stream().map(ModelName::file).toList())
                .update();
    }

    List<Proposal> waiting() {
        return database.sql(ROWS + " where status = 'WAITING' order by model")
                .query(ProposalTable::proposal)
                .list();
    }

    Optional<Proposal> find(long id) {
        return database.sql(ROWS + " where id = ?")
                .param(id)
                .query(ProposalTable::proposal)
                .optional();
    }

    byte[] content(long id) {
        return database.sql("select s.content from ringflow.model_proposal"
                        + " join ringflow.shipped_model s using (module, model, digest) where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    void settle(long id, Status status, String person) {
        database.sql("update ringflow.model_proposal set status = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(status.name(), person, now(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("module"),
                ModelName.ofFile(row.getString("model")),
                row.getString("release"),
                row.getTimestamp("proposed_at").toInstant(),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }
}
