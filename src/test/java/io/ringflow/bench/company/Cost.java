package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.bench.Meter;
import io.ringflow.bench.Server;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Visitor;
import io.ringflow.identity.Browser.Page;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What one request costs when nobody else asks, once everything is warm.
 *
 * @param first how long the very first such request took, in milliseconds
 * @param statements to the database
 * @param application CPU of the application, and of the browser that asks, in milliseconds
 * @param database CPU of PostgreSQL in milliseconds
 */
record Cost(double first, double statements, double application, double database) {

    private static final int WARM_UP = 15;
    private static final int COUNTED = 25;

    static Cost of(String name, Request request, Visitor visitor, Server server) throws IOException, SQLException {
        long started = System.nanoTime();
        Page page = request.send(visitor, 0);
        double first = (System.nanoTime() - started) / 1e6;
        if (page.status() != 200) {
            throw new IllegalStateException(name + " is not answered: " + page.status() + " " + page.body());
        }
        for (int turn = 1; turn < WARM_UP; turn++) {
            request.send(visitor, turn);
        }
        long statements = CountingDriver.statements();
        Meter meter = Meter.start(server);
        for (int turn = WARM_UP; turn < WARM_UP + COUNTED; turn++) {
            request.send(visitor, turn);
        }
        Meter.Spent spent = meter.stop();
        return new Cost(
                first,
                (CountingDriver.statements() - statements) / (double) COUNTED,
                spent.applicationCpu().toNanos() / 1e6 / COUNTED,
                spent.databaseCpu().toNanos() / 1e6 / COUNTED);
    }

    String cpu() {
        return Figures.plain(application) + " + " + Figures.plain(database);
    }
}
