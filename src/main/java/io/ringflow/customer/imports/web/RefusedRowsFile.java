package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.domain.Imports;
import io.ringflow.shared.export.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The refused rows as a file that can be corrected and sent again: the same columns, and the reason behind them. Cells of a row
 * that has too many stand behind the reason, so that none is lost and the row is not taken by mistake.
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
        TableExport.CSV.write(
                out,
                "refused",
                names,
                ZoneOffset.UTC,
                rows -> imports.refused(run, row -> {
                    List<Object> cells = new ArrayList<>();
                    for (int column : kept) {
                        cells.add(column < row.cells().size() ? row.cells().get(column) : "");
                    }
                    cells.add(row.sentence());
                    cells.addAll(beyond(header, row.cells()));
                    rows.add(cells.toArray());
                }));
    }

    private static List<String> beyond(List<String> header, List<String> cells) {
        return cells.size() > header.size() ? cells.subList(header.size(), cells.size()) : List.of();
    }
}
