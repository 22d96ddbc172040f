package io.ringflow.delivery.domain;

import io.ringflow.delivery.erp.ErpConnection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of projects and money. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, ErpConnection.class})
class DeliveryConfiguration {}
