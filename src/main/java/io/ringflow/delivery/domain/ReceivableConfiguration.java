package io.ringflow.delivery.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of money. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceivableSettings.class)
class ReceivableConfiguration {}
