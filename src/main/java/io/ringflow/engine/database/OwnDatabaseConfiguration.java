package io.ringflow.engine.database;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts Ringflow's own database, and connects to it, when no data source is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(OwnDatabaseDefaults.OWN)
@EnableConfigurationProperties(OwnDatabaseConfiguration.Settings.class)
class OwnDatabaseConfiguration {

    /**
     * Where Ringflow's own PostgreSQL lives.
     *
     * @param folder kept between runs
     * @param port 0 for any free one
     */
    @ConfigurationProperties("ringflow.database")
    record Settings(
            @DefaultValue("data/postgres") Path folder,
            @DefaultValue("0") int port) {}

    @Bean
    OwnDatabase ownDatabase(Settings settings) {
        return OwnDatabase.start(settings.folder(), settings.port());
    }

    @Bean
    JdbcConnectionDetails ownDatabaseConnection(OwnDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
