package io.ringflow.fuzz;

import io.ringflow.customer.imports.reading.Source;
import io.ringflow.customer.imports.reading.SourceFiles;
import io.ringflow.customer.imports.reading.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The reading of imported files: a table, or one sentence about why it is none. */
final class ImportTarget implements Target {

    private static final Map<String, String> WORKBOOK = new LinkedHashMap<>(Map.of(
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
            "xl/sharedStrings.xml",
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>account</t></si></sst>",
            "xl/styles.xml",
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
                    + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"));

    private static final Map<Character, String> PARTS = Map.of(
            'w', "xl/workbook.xml",
            'r', "xl/_rels/workbook.xml.rels",
            's', "xl/worksheets/sheet1.xml",
            't', "xl/sharedStrings.xml",
            'f', "xl/styles.xml");

    private static final int MOST_ROWS = 200_000;

    private final Path file;

    ImportTarget() throws IOException {
        this.file = Files.createTempFile("ringflow-fuzz-", "");
        file.toFile().deleteOnExit();
    }

    /** @param input the first letter names the part of a workbook that the rest replaces; any other: the rest is the file */
    @Override
    public void take(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        String part = PARTS.get((char) input[0]);
        Files.write(file, part == null ? rest : workbook(part, rest));
        try (Source source = SourceFiles.open(file, Optional.empty(), Optional.empty())) {
            int rows = 0;
            while (source.hasNext() && rows < MOST_ROWS) {
                source.next();
                rows++;
            }
            source.hints();
        } catch (UnreadableFile documented) {
            if (documented.getMessage().isBlank()) {
                throw new IllegalStateException("Nothing is said about the file", documented);
            }
        }
    }

    private static byte[] workbook(String replaced, byte[] by) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : WORKBOOK.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(replaced) ? by : part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
