package io.ringflow.pipeline.domain;

import java.time.LocalDate;

/** Who signed what document, and when. */
public record Signature(LocalDate signedOn, String documentNumber, String byUs, String byCustomer) {}
