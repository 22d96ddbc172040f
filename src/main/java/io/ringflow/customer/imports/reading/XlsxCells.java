package io.ringflow.customer.imports.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns a workbook's cells into text: dates as ISO 8601, numbers with a point and the 15 digits that a spreadsheet shows,
 * formulas as the result that was saved with them.
 */
final class XlsxCells {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private XlsxCells() {}

    static List<Cell> of(Row row) {
        if (row.getCellCount() > Headers.MOST * 4) {
            throw new UnreadableFile("too-many-columns", row.getCellCount(), Headers.MOST);
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxCells::of).orElse(Cell.EMPTY));
        }
        return cells;
    }

    private static Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatId(), cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
        }
        if (cell.getType() == CellType.FORMULA) {
            Object saved = cell.getValue();
            return saved instanceof BigDecimal result ? number(result) : Cell.of(saved == null ? "" : saved.toString());
        }
        return Cell.of(cell.getText());
    }

    private static Cell number(BigDecimal value) {
        BigDecimal shown = value.round(SHOWN);
        return new Cell((shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString(), true);
    }

    private static Cell date(org.dhatim.fastexcel.reader.Cell cell) {
        LocalDateTime moment = cell.asDate();
        boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return Cell.of(day ? moment.toLocalDate().toString() : moment.toString());
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return format != null
                && !"General".equalsIgnoreCase(format)
                && NOT_A_CODE.matcher(format).replaceAll("").matches("(?i).*[ymdhs年月日].*");
    }
}
