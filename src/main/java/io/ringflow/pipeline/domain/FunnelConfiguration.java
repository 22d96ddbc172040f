package io.ringflow.pipeline.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the funnel's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FunnelSettings.class)
class FunnelConfiguration {}
