package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Meter;
import io.ringflow.bench.Server;
import io.ringflow.bench.company.Visitors.Pace;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Visitor;
import io.ringflow.identity.Browser.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one request costs when nobody else asks, once everything is warm.
 *
 * @param first how long the very first such request took, in milliseconds
 * @param statements to the database
 * @param application CPU of the application, and of the browser that asks, in milliseconds
 * @param database CPU of PostgreSQL in milliseconds
 */
record Cost(double first, double statements, double application, double database) {

    private static final int TURNS = 25;

    /** Everybody asks for everything several times before anything is counted: code is compiled, figures are added up. */
    static Map<String, Cost> of(Map<String, Request> requests, Visitors visitors, Measured bench) throws Exception {
        Map<String, Double> first = new LinkedHashMap<>();
        requests.forEach((name, request) -> first.put(name, first(name, request, visitors.first())));
        visitors.ask(TURNS / visitors.size() + 2, Pace.OF_PROGRAMS, requests);
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Map.Entry<String, Request> request : requests.entrySet()) {
            Cost cost = of(request.getValue(), first.get(request.getKey()), visitors.first(), bench.server());
            bench.says(request.getKey() + ": " + cost);
            costs.put(request.getKey(), cost);
        }
        return costs;
    }

    private static double first(String name, Request request, Visitor visitor) {
        long started = System.nanoTime();
        Page page = request.send(visitor, 0);
        if (page.status() != 200) {
            throw new IllegalStateException(name + " is not answered: " + page.status() + " " + page.body());
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static Cost of(Request request, double first, Visitor visitor, Server server)
            throws IOException, SQLException {
        long statements = CountingDriver.statements();
        Meter meter = Meter.start(server);
        for (int turn = 0; turn < TURNS; turn++) {
            request.send(visitor, turn);
        }
        Meter.Spent spent = meter.stop();
        return new Cost(
                first,
                (CountingDriver.statements() - statements) / (double) TURNS,
                spent.applicationCpu().toNanos() / 1e6 / TURNS,
                spent.databaseCpu().toNanos() / 1e6 / TURNS);
    }

    String cpu() {
        return Figures.plain(application) + " + " + Figures.plain(database);
    }
}
