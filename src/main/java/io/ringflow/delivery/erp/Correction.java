package io.ringflow.delivery.erp;

/** An event as somebody says that it should have been. */
public record Correction(String type, String contract, String content) {}
