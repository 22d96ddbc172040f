package io.ringflow.bench;

import io.ringflow.RingflowApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, running inside the benchmarks' JVM on one database of the server. */
public final class RunningRingflow implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private RunningRingflow(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** @param settings such as {@code ringflow.demo=true}, before those of {@code application.yaml} */
    public static RunningRingflow on(Server server, String database, String... settings) {
        List<String> arguments = new ArrayList<>(server.arguments(database, settings));
        arguments.add("--server.port=0");
        return new RunningRingflow(
                new SpringApplicationBuilder(RingflowApplication.class).run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Publishes an event inside the application. */
    public void tell(Object event) {
        application.publishEvent(event);
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        application.close();
    }
}
