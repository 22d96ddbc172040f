package io.ringflow.engine.model.translation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Translates the names and labels of models, rules and forms with the words of {@code messages-models}; what has no words
 * there stays as it is in the file. Ids, variables, messages and expressions are never touched. Keys are
 *
 * <ul>
 *   <li>{@code model.<processId>} and {@code model.<processId>.<elementId>},
 *   <li>{@code model.<decisionId>} and {@code model.<decisionId>.<inputId or outputId>},
 *   <li>{@code form.<formId>.<fieldKey>.label}, {@code .description}, and {@code form.<formId>.<fieldKey>.<value>} for each
 *       choice; parts without a field key, such as texts, go by their id: {@code form.<formId>.<id>.text}.
 * </ul>
 */
public final class ModelTranslation {

    private static final String WORDS = "messages-models";

    private final Words words;

    private ModelTranslation(Words words) {
        this.words = words;
    }

    /** English is what the files say, so they stay as they are, byte by byte. */
    public static ModelTranslation into(Locale language) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return new ModelTranslation((key, english) -> english);
        }
        return forReader(language);
    }

    /** For a person whose language need not be the company's, in which the models were put live: English has words too. */
    public static ModelTranslation forReader(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ModelTranslation((key, english) -> bundle.containsKey(key) ? bundle.getString(key) : english);
    }

    /** The message keys of a file, with what the file says at each place. */
    public static Map<String, String> keys(String fileName, byte[] content) {
        Map<String, String> found = new LinkedHashMap<>();
        new ModelTranslation((key, english) -> {
                    found.put(key, english);
                    return english;
                })
                .translate(fileName, content);
        return found;
    }

    /** @param drawn what the file itself says */
    public String say(String key, String drawn) {
        return words.say(key, drawn);
    }

    /**
     * @param fileName tells by its ending what the content is; others than models, rules and forms stay as they are
     * @return the translated content, or the very same bytes if nothing was to be said differently
     */
    public byte[] translate(String fileName, byte[] content) {
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
            case "bpmn" -> ProcessNames.translate(content, words);
            case "dmn" -> DecisionNames.translate(content, words);
            case "form" -> FormLabels.translate(content, words);
            default -> content;
        };
    }
}
