package io.ringflow.erp;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A signed contract, as the ledger tells it.
 *
 * @param amount that is still to be paid
 */
record Contract(String number, String customer, BigDecimal amount, String currency, LocalDate signedOn) {}
