package io.ringflow.delivery;

/** What a signed contract waits for, one after the other (项目市场管理阶段). */
public enum MarketStage {
    /** First payment received (第一笔经费到位). */
    M1,
    /** Integration test passed or stage payment received, whichever is first (整机联试合格或阶段经费到位). */
    M2,
    /** Quality acceptance passed and final invoice issued (通过质量验收并出具尾款发票). */
    M3,
    /** Final payment received (尾款到位). */
    M4
}
