package io.ringflow.delivery.erp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether an ERP is connected.
 *
 * @param connected whether projects wait for what an ERP tells; otherwise people are asked for a document, two for each fact
 */
@ConfigurationProperties("ringflow.erp")
public record ErpConnection(@DefaultValue("false") boolean connected) {}
