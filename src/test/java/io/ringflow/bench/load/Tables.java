package io.ringflow.bench.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as another system would hand them over. */
final class Tables {

    private static final List<String> CUSTOMER = List.of(
            "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of");
    private static final int SUBSIDIARIES = 20;

    private Tables() {}

    /** Customers, one in twenty below another that stands before or behind it. */
    static Path customers(Path file, int from, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", CUSTOMER) + "\r\n");
            Random random = new Random(from);
            for (int company = from; company < from + count; company++) {
                out.write(String.join(",", customer(company, from, count, random)) + "\r\n");
            }
        }
        return file;
    }

    static Path customersAsWorkbook(Path file, int from, int count) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Ringflow", null)) {
            Worksheet sheet = workbook.newWorksheet("customers");
            Random random = new Random(from);
            line(sheet, 0, CUSTOMER);
            for (int row = 1; row <= count; row++) {
                line(sheet, row, customer(from + row - 1, from, count, random));
            }
        }
        return file;
    }

    /** Deals of some companies that are all open, so that each starts a case. */
    static Path deals(Path file, int from, int count, int fromCompany, int companies, List<String> owners)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\r\n");
            Random random = new Random(from);
            for (int deal = from; deal < from + count; deal++) {
                boolean engaging = random.nextInt(4) > 0;
                out.write(String.join(
                                ",",
                                "X" + deal,
                                owners.get(deal % owners.size()),
                                "",
                                Companies.name(fromCompany + random.nextInt(companies)),
                                engaging ? "Engaging" : "Prospecting",
                                engaging ? "2026-10-0" + (1 + random.nextInt(9)) : "",
                                "",
                                Integer.toString(random.nextInt(100_000)))
                        + "\r\n");
            }
        }
        return file;
    }

    private static List<String> customer(int company, int from, int count, Random random) {
        return List.of(
                Companies.name(company),
                Companies.sector(company),
                Integer.toString(1950 + random.nextInt(70)),
                Double.toString(random.nextInt(1_000_000) / 100.0),
                Integer.toString(random.nextInt(20_000)),
                random.nextBoolean() ? "United States" : "Germany",
                random.nextInt(SUBSIDIARIES) == 0 ? Companies.name(from + random.nextInt(count)) : "");
    }

    private static void line(Worksheet sheet, int row, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
        if (row % 1000 == 0) {
            sheet.flush();
        }
    }
}
