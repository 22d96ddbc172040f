package io.ringflow.delivery.domain;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about its projects.
 *
 * @param remindBefore how much working time before a planned day its project manager is reminded, such as {@code PT40H}
 * @param timeToPay how long customers may take to pay an invoice; so long before the last instalment is due, acceptance and
 *     final invoice are planned
 */
@ConfigurationProperties("ringflow.delivery")
public record DeliverySettings(
        @DefaultValue("PT40H") String remindBefore,
        @DefaultValue("P30D") Period timeToPay) {}
