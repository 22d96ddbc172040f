package io.ringflow.delivery;

/** Which part of a contract's amount an instalment is. The only instalment of a contract is the final one, and its first payment, too. */
public enum ReceivablePart {
    FIRST,
    STAGE,
    FINAL;

    /** @param position from 0 */
    public static ReceivablePart of(int position, int instalments) {
        if (position == instalments - 1) {
            return FINAL;
        }
        return position == 0 ? FIRST : STAGE;
    }
}
