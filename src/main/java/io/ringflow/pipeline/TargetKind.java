package io.ringflow.pipeline;

/** What is aimed at (指标预算管理). */
public enum TargetKind {
    /** The amounts of the contracts signed. */
    SIGNED,
    /** The money received. */
    RECEIVED,
    /** The amounts of the contracts signed, less what their products are planned to cost. */
    PROFIT
}
