package io.ringflow.engine.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/** The names in a model in another language than the one it was drawn in, from the catalogue {@code messages-models}. */
public final class ModelWords {

    private static final String CATALOGUE = "messages-models";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ModelWords() {}

    /** Names by element id; the process's own name stands under its id. Elements unknown to the catalogue keep their name. */
    public static Map<String, String> of(String processId, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(CATALOGUE, locale, NO_FALLBACK);
        String prefix = "model." + processId;
        Map<String, String> byElement = new TreeMap<>();
        for (String key : words.keySet()) {
            if (key.equals(prefix)) {
                byElement.put(processId, words.getString(key));
            } else if (key.startsWith(prefix + ".")) {
                byElement.put(key.substring(prefix.length() + 1), words.getString(key));
            }
        }
        return byElement;
    }
}
