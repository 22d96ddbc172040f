package io.ringflow.customer;

/** How far a customer has come with us (线索客户, 潜在客户, 交易客户, 服务客户); moved by processes, never typed, never back. */
public enum LifecycleStage {
    LEAD,
    PROSPECT,
    TRADING,
    SERVICE;

    public boolean canBecome(LifecycleStage next) {
        return next.ordinal() > ordinal();
    }
}
