package io.ringflow.attack;

import io.ringflow.attack.Routes.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may do what at which address, as {@code docs/authorization.md} says it. */
record AuthorizationTable(List<Row> rows) {

    private static final Path PAGE = Path.of("docs/authorization.md");
    private static final Pattern ROW = Pattern.compile("\\| (`.+`) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern ADDRESS = Pattern.compile("`([A-Z+]+) ([^`]+)`");

    /** What a person gets to see of an address. */
    enum Answer {
        ALLOWED,
        NOTHING_THERE,
        FORBIDDEN,
        LOGIN
    }

    /** One line of the page: addresses, and who may use them or finds nothing there. */
    record Row(Set<Route> addresses, Set<String> may, Set<String> findNothing) {

        Answer expected(String role) {
            if (may.contains("strangers")) {
                return Answer.ALLOWED;
            }
            if (may.contains("signed")) {
                return Answer.LOGIN;
            }
            if (role.equals("strangers")) {
                return findNothing.contains(role) ? Answer.NOTHING_THERE : Answer.LOGIN;
            }
            if (findNothing.contains(role)) {
                return Answer.NOTHING_THERE;
            }
            if (may.contains("everybody") || may.contains(role)) {
                return Answer.ALLOWED;
            }
            return findNothing.contains("the others") ? Answer.NOTHING_THERE : Answer.FORBIDDEN;
        }
    }

    static AuthorizationTable read() {
        try {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(PAGE)) {
                Matcher row = ROW.matcher(line.strip());
                if (row.matches()) {
                    rows.add(new Row(addresses(row.group(1)), names(row.group(2)), names(row.group(3))));
                }
            }
            return new AuthorizationTable(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Row> of(Route route) {
        return rows.stream().filter(row -> row.addresses().contains(route)).findFirst();
    }

    Set<Route> addresses() {
        return rows.stream().flatMap(row -> row.addresses().stream()).collect(Collectors.toSet());
    }

    private static Set<Route> addresses(String cell) {
        return ADDRESS.matcher(cell)
                .results()
                .flatMap(address -> Arrays.stream(address.group(1).split("\\+"))
                        .map(method -> new Route(address.group(2).replace("\\|", "|"), method)))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("–"))
                .collect(Collectors.toSet());
    }
}
