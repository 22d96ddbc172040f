package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.domain.Imports;
import io.ringflow.customer.imports.domain.ReportedRow;
import io.ringflow.shared.export.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The refused rows as a file that can be corrected and sent again: the same columns, confirmed corrections made, and the reason
 * behind them. Cells of a row that has too many stand behind the reason, so that none is lost and the row is not taken by
 * mistake.
 */
@Component
class RefusedRowsFile {

    static final String REASON = "refused_because";

    private final Imports imports;

    RefusedRowsFile(Imports imports) {
        this.imports = imports;
    }

    void write(long run, OutputStream out) throws IOException {
        List<String> header = imports.header(run);
        int[] kept = IntStream.range(0, header.size())
                .filter(column -> !header.get(column).equalsIgnoreCase(REASON))
                .toArray();
        List<String> names =
                new ArrayList<>(Arrays.stream(kept).mapToObj(header::get).toList());
        names.add(REASON);
        Map<String, Integer> columns = imports.columns(run);
        TableExport.CSV.write(
                out,
                "refused",
                names,
                ZoneOffset.UTC,
                rows -> imports.refused(run, row -> {
                    List<String> corrected = corrected(row, columns);
                    List<Object> cells = new ArrayList<>();
                    for (int column : kept) {
                        cells.add(column < corrected.size() ? corrected.get(column) : "");
                    }
                    cells.add(row.sentence());
                    cells.addAll(beyond(header, corrected));
                    rows.add(cells.toArray());
                }));
    }

    /** With what a person confirmed, so that it need not be confirmed again. */
    private static List<String> corrected(ReportedRow row, Map<String, Integer> columns) {
        List<String> cells = new ArrayList<>(row.cells());
        row.changes()
                .forEach(change -> Optional.ofNullable(columns.get(change.field()))
                        .filter(column -> column >= 0 && column < cells.size())
                        .ifPresent(column -> cells.set(column, change.to())));
        return cells;
    }

    private static List<String> beyond(List<String> header, List<String> cells) {
        return cells.size() > header.size() ? cells.subList(header.size(), cells.size()) : List.of();
    }
}
