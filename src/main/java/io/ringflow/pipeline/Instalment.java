package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.time.LocalDate;

/** A part of a contract's amount, and when it is due. */
public record Instalment(String label, LocalDate dueOn, Money amount) {}
