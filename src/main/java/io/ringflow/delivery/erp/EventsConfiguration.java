package io.ringflow.delivery.erp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of what the ERP reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErpSettings.class)
class EventsConfiguration {}
