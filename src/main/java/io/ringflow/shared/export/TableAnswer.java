package io.ringflow.shared.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table that a page answers with as a file to keep.
 *
 * @param file its name, without the ending
 * @param sheet what the table is called where the format has sheets
 * @param zone in which moments are written
 */
public record TableAnswer(String file, String sheet, List<String> header, ZoneId zone) {

    /** @param format {@code csv} or {@code xlsx}, as addresses say it */
    public void write(String format, HttpServletResponse response, Consumer<TableExport.Rows> rows) throws IOException {
        TableExport table = TableExport.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(table.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file + "." + table.suffix())
                        .build()
                        .toString());
        table.write(response.getOutputStream(), sheet, header, zone, rows);
    }
}
