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
        @DefaultValue("") String password) {

    private static final int TOO_LONG_TO_GUESS = 16;

    /** Wrong tries are not counted, for that needs the database: so it must be too long to be guessed. */
    ScraperSettings {
        if (!password.isEmpty() && password.length() < TOO_LONG_TO_GUESS) {
            throw new IllegalArgumentException(
                    "ringflow.scraper.password must have at least %d characters".formatted(TOO_LONG_TO_GUESS));
        }
    }
}
