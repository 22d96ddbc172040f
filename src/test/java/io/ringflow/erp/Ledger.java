package io.ringflow.erp;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads which contracts are signed, as a person does: logs in and exports the ledger. */
final class Ledger {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI ringflow;

    Ledger(URI ringflow) {
        this.ringflow = ringflow;
    }

    List<Contract> signed(String person, String password) throws IOException, InterruptedException {
        String page = get("/login");
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("There is no login page at " + ringflow);
        }
        post(
                "/login",
                "_csrf=" + encoded(token.group(1)) + "&username=" + encoded(person) + "&password=" + encoded(password));
        try (CSVParser rows = CSVParser.parse(
                new StringReader(get("/contracts/export.csv?status=SIGNED").replace(BYTE_ORDER_MARK, "")),
                WITH_HEADER)) {
            return rows.stream().map(Ledger::contract).toList();
        }
    }

    /** Of the amount what is not paid yet. */
    private static Contract contract(CSVRecord row) {
        return new Contract(
                row.get("Number"),
                row.get("Customer"),
                new BigDecimal(row.get("Outstanding")),
                row.get("Currency"),
                LocalDate.parse(row.get("Signed")));
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(ringflow.resolve(path))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String form) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(ringflow.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
