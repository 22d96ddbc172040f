package io.ringflow.pipeline.domain;

import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about its targets.
 *
 * @param currency in which all targets are set; results in others are shown beside them
 */
@ConfigurationProperties("ringflow.targets")
record TargetSettings(@DefaultValue("USD") Currency currency) {}
