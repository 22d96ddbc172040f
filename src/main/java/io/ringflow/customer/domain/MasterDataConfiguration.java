package io.ringflow.customer.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of who owns which field. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterDataSettings.class)
class MasterDataConfiguration {}
