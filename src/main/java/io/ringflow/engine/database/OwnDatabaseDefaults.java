package io.ringflow.engine.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Without a data source Ringflow brings its own database, and with that the demonstration company; with one it brings
 * neither. It can be said otherwise by {@code ringflow.demo}; {@code ringflow.demo-company=false} leaves the demonstration
 * its people but not their customers and deals.
 */
class OwnDatabaseDefaults implements EnvironmentPostProcessor {

    static final String OWN = "ringflow.database.own";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean own = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "ringflowDefaults",
                        Map.of(OWN, own, "ringflow.demo", own, "ringflow.demo-company", "${ringflow.demo}")));
    }
}
