package io.ringflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.shared.export.TableExport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableExportTest {

    @Test
    void keepsWhatLooksLikeAFormulaAsTextInCsv() {
        assertThat(new String(written(TableExport.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,value\r\n'=cmd|'/C calc'!A0,-12.50\r\n\"环流, \"\"a\"\"\",2026-11-22\r\n,\r\n");
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsTextInXlsx() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(TableExport.XLSX)))) {
            Cell cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText()).isEqualTo("=cmd|'/C calc'!A0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "=1+1~'=1+1",
                "@SUM(A1)~'@SUM(A1)",
                "-2+3+cmd|' /C calc'!A0~'-2+3+cmd|' /C calc'!A0",
                "+46-8-123~'+46-8-123",
                "  =1~  '=1",
                "＝1+1~'＝1+1",
                "＠SUM(A1)~'＠SUM(A1)",
                "Müller;=1+1~Müller;'=1+1",
                "a | \"=1+1\"~a | \"'=1+1\"",
                "+46 8 123 45~+46 8 123 45",
                "+4681234567~+4681234567",
                "-12,50~-12,50",
                "ada@bioplex.example~ada@bioplex.example",
                "a - b = c; d~a - b = c; d",
            })
    void tellsFormulasFromTelephoneNumbers(String text, String written) {
        assertThat(TableExport.harmless(text)).isEqualTo(written);
        assertThat(TableExport.asItWas(written)).isEqualTo(text);
    }

    @Test
    void disarmsLinesAndTabs() {
        assertThat(TableExport.harmless("\t=1")).isEqualTo("'\t'=1");
        assertThat(TableExport.harmless("\rtext")).isEqualTo("'\rtext");
        assertThat(TableExport.harmless("first\n=1+1")).isEqualTo("first\n'=1+1");
    }

    private static byte[] written(TableExport format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, "Sheet", List.of("name", "value"), ZoneOffset.UTC, rows -> {
            rows.add("=cmd|'/C calc'!A0", new BigDecimal("-12.50"));
            rows.add("环流, \"a\"", LocalDate.of(2026, 11, 22));
            rows.add(null, Optional.empty());
        });
        return out.toByteArray();
    }
}
