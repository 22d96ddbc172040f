package io.ringflow.customer.imports.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imports that people look at. */
@Component
class ReportedRows {

    private static final int LONGEST_SENTENCE = 2000;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<ReportedRow.Change>> CHANGES = new TypeReference<>() {};

    private final JdbcTemplate statements;
    private final JdbcClient database;
    private final ObjectMapper json;

    ReportedRows(JdbcTemplate statements, JdbcClient database, ObjectMapper json) {
        this.statements = statements;
        this.database = database;
        this.json = json;
    }

    void keep(long run, Collection<ReportedRow> rows) {
        statements.batchUpdate(
                "insert into ringflow.import_row (run_id, line, result, cells, sentence, changes)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?::jsonb)",
                rows,
                500,
                (statement, row) -> {
                    statement.setLong(1, run);
                    statement.setLong(2, row.line());
                    statement.setString(3, row.result().name());
                    statement.setString(4, write(row.cells()));
                    statement.setString(5, shortened(row.sentence()));
                    statement.setString(6, write(row.changes()));
                });
    }

    /** The rows behind a line, in the order of the file. */
    List<ReportedRow> after(long run, ReportedRow.Result result, long line, int limit) {
        return database.sql("select line, result, cells, sentence, changes from ringflow.import_row"
                        + " where run_id = ? and result = ? and line > ? order by line limit ?")
                .params(run, result.name(), line, limit)
                .query((row, number) -> reported(row))
                .list();
    }

    void forget(long run) {
        database.sql("delete from ringflow.import_row where run_id = ?")
                .param(run)
                .update();
    }

    private ReportedRow reported(ResultSet row) throws SQLException {
        return new ReportedRow(
                row.getLong("line"),
                ReportedRow.Result.valueOf(row.getString("result")),
                read(row.getString("cells"), CELLS),
                row.getString("sentence"),
                read(row.getString("changes"), CHANGES));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String shortened(String sentence) {
        return sentence.length() > LONGEST_SENTENCE ? sentence.substring(0, LONGEST_SENTENCE) : sentence;
    }
}
