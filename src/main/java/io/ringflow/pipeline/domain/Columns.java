package io.ringflow.pipeline.domain;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a row's columns as the types that views carry. */
final class Columns {

    private Columns() {}

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static Optional<Money> money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        String currency = row.getString("currency");
        return Optional.ofNullable(amount).map(value -> Money.of(value, currency));
    }
}
