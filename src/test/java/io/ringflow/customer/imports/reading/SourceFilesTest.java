package io.ringflow.customer.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class SourceFilesTest {

    private static final String CHINESE = """
            客户,行业,国家
            北京环流科技有限公司,软件,中国
            上海远洋船舶重工集团,船舶,中国
            深圳市前海制造股份有限公司,制造,中国
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void findsTheEncodingOfAChineseFile(String encoding) {
        List<List<String>> rows = read(CHINESE.getBytes(Charset.forName(encoding)));

        assertThat(rows.get(0)).containsExactly("客户", "行业", "国家");
        assertThat(rows.get(2)).containsExactly("上海远洋船舶重工集团", "船舶", "中国");
    }

    @Test
    void readsWesternLettersOfOneByte() {
        byte[] file = "Firma;Ort\nMüller & Söhne;Köln\nCafé René;Orléans\nStraßenbau Groß;Düren\n"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(read(file).get(1)).containsExactly("Müller & Söhne", "Köln");
    }

    @Test
    void saysWhenTheChosenEncodingDoesNotFit() {
        assertThatThrownBy(() -> read(CHINESE.getBytes(Charset.forName("GB18030")), Optional.of("UTF-8")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not written in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {"a,b\\n1,2\\n%,", "a;b\\n1,5;2\\n%;", "a\\tb\\n1\\t2\\n%\\t", "sep=|\\na|b\\n1|2\\n%|"})
    void findsTheDelimiter(String text, String delimiter) throws IOException {
        Path file = write(unescaped(text).getBytes(StandardCharsets.UTF_8));
        try (Source source = SourceFiles.open(file, Optional.empty(), Optional.empty())) {
            assertThat(source.format().delimiter()).isEqualTo(unescaped(delimiter));
            assertThat(source.header()).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\""})
    void takesNothingForTheDelimiterThatAlreadyMeansSomethingElse(String impossible) throws IOException {
        Path announced = write(("sep=" + impossible + "\na,b\n1,2\n").getBytes(StandardCharsets.UTF_8));
        Path chosen = write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        try (Source first = SourceFiles.open(announced, Optional.empty(), Optional.empty());
                Source second = SourceFiles.open(chosen, Optional.empty(), Optional.of(impossible))) {
            assertThat(first.format().delimiter()).isEqualTo(",");
            assertThat(second.format().delimiter()).isEqualTo(",");
        }
    }

    @Test
    void namesRepeatedAndNamelessColumnsApart() {
        assertThat(read("\ufeffVariant,,Variant,name,,\n1,2,3,4,,\n").get(0))
                .containsExactly("Variant", "#2", "Variant (2)", "name");
    }

    @Test
    void keepsQuotedLineEndsAndLeavesBlankRowsOut() throws IOException {
        Path file = write("name,note\r\n\r\n\"Acme\",\"two\r\nlines, \"\"quoted\"\"\"\r\n,\r\nBeta,x\r\n"
                .getBytes(StandardCharsets.UTF_8));
        try (Source source = SourceFiles.open(file, Optional.empty(), Optional.empty())) {
            SourceRow acme = source.next();
            assertThat(acme.line()).isEqualTo(3);
            assertThat(acme.cells().get(1).text()).isEqualTo("two\r\nlines, \"quoted\"");
            assertThat(source.next().line()).isEqualTo(6);
            assertThat(source.hasNext()).isFalse();
            assertThat(source.hints()).containsExactly(new Hint("blank-rows", 2));
        }
    }

    @Test
    void keepsFormulasAsText() {
        assertThat(read("name,note\n=cmd|' /C calc'!A0,+1\n").get(1)).containsExactly("=cmd|' /C calc'!A0", "+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\nAcme,\"never closed\nBeta,x\nGamma,y\n",
                "name,sector,note\nAcme,retail,x\nBeta,ret",
            })
    void refusesAFileThatIsCutOff(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("cut off")
                .hasMessageContaining("line");
    }

    @Test
    void refusesAFileCutOffInsideACharacter() {
        byte[] whole = CHINESE.stripTrailing().getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1))).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesAQuoteLeftOpenBeforeItFillsTheMemory() {
        String text = "name,note\nAcme,\"never closed\n" + "Beta,something long enough\n".repeat(100_000);

        assertThatThrownBy(() -> read(text)).hasMessageContaining("longer than 1,000,000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "#25PDF-1.7 %is a PDF",
                "#89PNG\\r\\n%is an image",
                "<!DOCTYPE html><html>%web page",
                "[{\"a\": 1}]%JSON",
                "PK#05#06%damaged or cut off",
                "#d0#cf#11#e0%old Office format",
                "#00#01#02#03#04#05#06#07#01#02#03#04%not a table"
            })
    void namesWhatIsNoTable(String start, String answer) {
        byte[] file = unescaped(start).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining(answer);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("\n\n  \n")).hasMessageContaining("empty");
    }

    @Test
    void readsAWorkbookWhateverItsNumbersAndDatesLookLike() {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "founded");
            sheet.value(0, 2, "revenue");
            sheet.value(0, 3, "note");
            sheet.value(2, 0, "=Acme");
            sheet.value(2, 1, LocalDate.of(1996, 3, 31));
            sheet.style(2, 1).format("dd.mm.yyyy").set();
            sheet.value(2, 2, 1100.04);
            sheet.style(2, 2).format("#,##0.00 \"days\"").set();
        });

        assertThat(read(file))
                .containsExactly(
                        List.of("name", "founded", "revenue", "note"), List.of("=Acme", "1996-03-31", "1100.04", ""));
    }

    @Test
    void refusesAWorkbookThatIsCutOff() {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "name"));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesAWorkbookThatUnpacksBeyondReason() throws IOException {
        byte[] file = zip("xl/sharedStrings.xml", out -> {
            byte[] block = "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>"
                    .repeat(1000)
                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 2500; i++) {
                out.write(block);
            }
        });

        assertThatThrownBy(() -> read(file)).hasMessageContaining("unpack to more than");
    }

    @Test
    void refusesACellThatNeverEnds() throws IOException {
        byte[] file = zip("xl/worksheets/sheet1.xml", out -> out.write(new byte[2_000_000]));

        assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 1,000,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZZZ1\">", "<c r = '&#90;&#90;1'>"})
    void refusesACellInAColumnThatNoWorkbookHas(String cell) throws IOException {
        byte[] file = zip("xl/worksheets/sheet1.xml", out -> out.write(cell.getBytes(StandardCharsets.US_ASCII)));

        assertThatThrownBy(() -> read(file)).hasMessageContaining("damaged");
    }

    private interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    private static byte[] zip(String part, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(part));
            filling.fill(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            filling.accept(workbook.newWorksheet("rows"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<List<String>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> read(byte[] content) {
        return read(content, Optional.empty());
    }

    private List<List<String>> read(byte[] content, Optional<String> encoding) {
        try (Source source = SourceFiles.open(write(content), encoding, Optional.empty())) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(source.header());
            source.forEachRemaining(
                    row -> rows.add(row.cells().stream().map(Cell::text).toList()));
            return rows;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static String unescaped(String text) {
        return Pattern.compile("#([0-9a-f]{2})")
                .matcher(text.translateEscapes())
                .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}
