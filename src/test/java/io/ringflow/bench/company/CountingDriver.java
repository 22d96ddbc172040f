package io.ringflow.bench.company;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Logger;

/** PostgreSQL's driver, which counts the statements that it is given to run. */
public final class CountingDriver implements Driver {

    private static final LongAdder RUN = new LongAdder();

    private final Driver driver = new org.postgresql.Driver();

    /** How many since the JVM started. */
    static long statements() {
        return RUN.sum();
    }

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        Connection connection = driver.connect(url, settings);
        return connection == null ? null : counted(Connection.class, connection);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) throws SQLException {
        return driver.getPropertyInfo(url, settings);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CountingDriver.class.getName());
    }

    private static <T> T counted(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && real instanceof Statement) {
                RUN.increment();
            }
            try {
                Object answer = method.invoke(real, arguments);
                if (answer instanceof CallableStatement call) {
                    return counted(CallableStatement.class, call);
                }
                if (answer instanceof PreparedStatement prepared) {
                    return counted(PreparedStatement.class, prepared);
                }
                return answer instanceof Statement statement && method.getName().equals("createStatement")
                        ? counted(Statement.class, statement)
                        : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
