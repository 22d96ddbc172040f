package io.ringflow.pipeline;

/**
 * Somebody at the customer who has a say in a deal.
 *
 * @param role {@code DECIDES}, {@code INFLUENCES}, {@code USES}, {@code PAYS}
 * @param standpoint {@code FOR}, {@code NEUTRAL}, {@code AGAINST}, {@code UNKNOWN}
 */
public record DecisionRoleView(String name, String position, String role, String standpoint) {}
