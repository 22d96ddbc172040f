package io.ringflow.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A form ready to be shown.
 *
 * @param schema the form, in the person's language
 * @param data the values that its fields begin with
 * @param words what is said of a field that is not filled in well
 */
record TaskForm(JsonNode schema, JsonNode data, Map<String, String> words) {}
