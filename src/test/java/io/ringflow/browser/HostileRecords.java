package io.ringflow.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers, their people, products, working days and imported files, with something hostile in every field. */
final class HostileRecords {

    private static final String CALENDAR = "/settings/calendars/standard";

    private final LocalDate day = LocalDate.of(2031, 1, 1);
    private final HostileClient seller;
    private final HostileClient manager;
    private final HostileClient administrator;
    private final List<String> pages = new ArrayList<>();

    HostileRecords(int port) {
        this.seller = new HostileClient("lena", port);
        this.manager = new HostileClient("marco", port);
        this.administrator = new HostileClient("admin", port);
    }

    /** Where what was put in shows. */
    List<String> pages() {
        return pages;
    }

    /** The name of the customer that is made. */
    static String customer(HostileText text) {
        return text.once(200);
    }

    /** The page of a customer that was made. */
    String customer() {
        return pages.stream()
                .filter(page -> page.matches("/customers/[^/]+"))
                .findFirst()
                .orElseThrow();
    }

    /** The page of the import whose rows were refused last. */
    String refusedImport() {
        return pages.stream()
                .filter(page -> page.startsWith("/import/"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    void put(HostileText text) {
        products(text);
        days(text);
        imports(text);
        customers(text);
    }

    private void customers(HostileText text) {
        String page = seller.form(
                "/customers/new",
                Map.of(
                        "name", customer(text),
                        "region", text.in(80),
                        "sector", text.in(80),
                        "address", text.in(400),
                        "externalId", text.once(100),
                        "contactName", text.in(120),
                        "contactPosition", text.in(120),
                        "another", "true"));
        seller.form(
                page + "/people/new",
                Map.of(
                        "name", text.once(120),
                        "position", text.in(120),
                        "department", text.in(120),
                        "notes", text.in(2000)));
        String below = seller.form("/customers/new", Map.of("name", text.once(180) + " below", "another", "true"));
        seller.form(below + "/parent", Map.of("parent", page.replaceFirst(".*/", "")));
        Matcher person = Pattern.compile(page + "/people/\\d+").matcher(seller.text(page + "/people"));
        if (person.find()) {
            pages.add(person.group());
        }
        List.of(
                        "",
                        "/people",
                        "/tree",
                        "/story",
                        "/deals",
                        "/money",
                        "/edit",
                        "/parent?find=" + text.mark(),
                        "/people/new")
                .forEach(tab -> pages.add(page + tab));
    }

    private void products(HostileText text) {
        manager.form(
                "/products/new",
                Map.of(
                        "code",
                        text.once(60),
                        "name",
                        product(text),
                        "series",
                        text.in(60),
                        "price",
                        "1",
                        "currency",
                        "USD",
                        "onSale",
                        "true"));
        pages.add(Pattern.compile("/products/\\d+(?=\">[^<]*" + text.mark() + ")")
                .matcher(manager.text("/products"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow());
    }

    /** The name of the product that is made. */
    static String product(HostileText text) {
        return text.once(120);
    }

    private void days(HostileText text) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(administrator.text(CALENDAR));
        if (!version.find()) {
            throw new IllegalStateException("The calendar has no version");
        }
        administrator.form(
                CALENDAR + "/days",
                Map.of(
                        "version", version.group(1),
                        "day", day.plusDays(pages.size()).toString(),
                        "reason", text.in(100),
                        "hours", ""));
    }

    /** One file that is taken, and one whose rows are refused, so that they are shown. */
    private void imports(HostileText text) {
        String name = text.once(180) + " imported";
        imported(
                "accounts",
                text,
                "account,sector,office_location,notes\r\n" + row(name, text.in(80), text.in(80), text.in(400)));
        imported(
                "accounts",
                text,
                "account,sector,revenue," + cell(text.in(80).replace(";", "")) + "\r\n"
                        + row(name + "!", text.in(80), text.in(60), text.in(200)));
    }

    private void imported(String kind, HostileText text, String rows) {
        String fileName = text.in(100).replace('"', '_').replace('/', '_');
        JsonNode received = manager.upload("/api/imports", """
                --x\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --x--\r
                """.formatted(kind, fileName, rows));
        String address = "/api/imports/" + received.path("id").asText();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !manager.get(address).path("state").asText().equals("UPLOADED"));
        pages.add("/import/" + received.path("id").asText());
    }

    private static String row(String... cells) {
        return String.join(
                        ",", List.of(cells).stream().map(HostileRecords::cell).toList()) + "\r\n";
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
