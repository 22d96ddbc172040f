package io.ringflow.delivery;

import io.ringflow.shared.Money;

/** Something came in for an instalment, or went back, and a part is outstanding still; published inside the transaction. */
public record ReceivableChanged(String number, Money outstanding) {}
