package io.ringflow.pipeline.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the funnel and of targets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FunnelSettings.class, TargetSettings.class})
class FunnelConfiguration {}
