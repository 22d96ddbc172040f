package io.ringflow.customer.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports are run.
 *
 * @param currency of amounts in files that name none
 * @param largestFile the most that can be sent at once
 * @param kept how long an import that is over can still be looked at, refused rows included
 */
@ConfigurationProperties("ringflow.import")
public record ImportSettings(
        @DefaultValue("USD") String currency,
        @DefaultValue("100MB") DataSize largestFile,
        @DefaultValue("365d") Duration kept) {}
