package io.ringflow.shared.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How a list is ordered that is read page by page, along an index: by a day or a moment, and by id where that is the same. The
 * rows of a page know their {@link Place}, and the next page begins behind the last one's.
 */
public final class ListOrder {

    private final By by;
    private final String label;
    private final String sql;
    private final String behind;

    private ListOrder(By by, String column, Way way, String id, Way idWay) {
        this.by = by;
        this.label = column.substring(column.indexOf('.') + 1);
        String ids = id + idWay.beyond + ":afterId";
        this.behind = by == By.ID
                ? ids
                : column + way.from + ":afterRank and (" + column + way.beyond + ":afterRank or " + ids + ")";
        this.sql = " order by " + (by == By.ID ? "" : column + way.sql + ", ") + id + idWay.sql;
    }

    /** Upwards or downwards. */
    public enum Way {
        RISING("", " >= ", " > "),
        FALLING(" desc", " <= ", " < ");

        private final String sql;
        private final String from;
        private final String beyond;

        Way(String sql, String from, String beyond) {
            this.sql = sql;
            this.from = from;
            this.beyond = beyond;
        }
    }

    private enum By {
        ID,
        DAY,
        MOMENT
    }

    public static ListOrder newestFirst() {
        return new ListOrder(By.ID, "", Way.FALLING, "id", Way.FALLING);
    }

    /** @param column with the table's alias, if it has one; ids are that table's */
    public static ListOrder byDay(String column, Way way, Way id) {
        return new ListOrder(By.DAY, column, way, idBeside(column), id);
    }

    /** @param column with the table's alias, if it has one; ids are that table's */
    public static ListOrder byMoment(String column, Way way, Way id) {
        return new ListOrder(By.MOMENT, column, way, idBeside(column), id);
    }

    private static String idBeside(String column) {
        return column.substring(0, column.indexOf('.') + 1) + "id";
    }

    /**
     * Lets a query begin behind a place.
     *
     * @param after as {@link #place} wrote it; empty for the first page
     * @throws NoSuchPlace if no list ever said so
     */
    public void behind(Optional<String> after, Where where) {
        after.map(Place::read).ifPresent(place -> {
            where.and(behind).with("afterId", place.id());
            if (by != By.ID) {
                where.with(
                        "afterRank", by == By.DAY ? place.day() : place.moment().atOffset(ZoneOffset.UTC));
            }
        });
    }

    /** Where a row lies that has {@code id} and the column of this order. */
    public String place(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Place place =
                switch (by) {
                    case ID -> new Place(0, id);
                    case DAY -> Place.on(row.getObject(label, LocalDate.class), id);
                    case MOMENT -> Place.at(Columns.moment(row, label), id);
                };
        return place.toString();
    }

    /** {@code order by} and what follows. */
    @Override
    public String toString() {
        return sql;
    }
}
