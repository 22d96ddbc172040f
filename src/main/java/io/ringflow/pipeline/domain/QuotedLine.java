package io.ringflow.pipeline.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product as somebody offers it.
 *
 * @param product code or name
 * @param price for one; the list price if empty
 * @param discount in percent, 0 to 100
 */
public record QuotedLine(String product, BigDecimal quantity, Optional<BigDecimal> price, BigDecimal discount) {}
