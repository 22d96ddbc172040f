package io.ringflow.identity.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account by which a monitoring system reads the figures, and nothing else. It is no person and is in no database, so that
 * the figures can be read while the database is away.
 *
 * @param password without one only administrators may read the figures
 */
@ConfigurationProperties("ringflow.scraper")
record ScraperSettings(
        @DefaultValue("prometheus") String username,
        @DefaultValue("") String password) {}
