package io.ringflow;

import io.ringflow.engine.database.OwnDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run, thrown away afterwards; every application that starts gets an empty database. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final OwnDatabase SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "test_" + DATABASES.incrementAndGet();
        SERVER.create(name);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url", SERVER.url(name),
                                "spring.datasource.username", SERVER.username(),
                                "spring.datasource.password", SERVER.password(),
                                "ringflow.database.own", false)));
    }

    private static OwnDatabase start() {
        try {
            Path folder = Files.createTempDirectory("ringflow-test-");
            OwnDatabase server = OwnDatabase.startForgetful(folder);
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                delete(folder);
            });
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
