package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that the ERP told, as it was kept.
 *
 * @param id in the database
 * @param type for example {@code payment.received}
 * @param contract the contract that it names, by our number or that of the signed document; empty if it names none
 * @param at when it happened, or when it came if it does not say
 * @param data its content; an empty object if it has none
 */
public record ErpEvent(long id, String type, Optional<String> contract, Instant at, JsonNode data) {}
