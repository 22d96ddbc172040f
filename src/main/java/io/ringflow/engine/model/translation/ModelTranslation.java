package io.ringflow.engine.model.translation;

import java.util.LinkedHashMap;
import java.util.List;
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
 *       choice; parts without a field key, such as texts, go by their id: {@code form.<formId>.<id>.text},
 *   <li>{@code form.<formId>}, what people call a form, which has no name of its own.
 * </ul>
 */
public final class ModelTranslation {

    private static final String WORDS = "messages-models";
    private static final String FORM = ".form";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

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

    /**
     * For a person whose language need not be the company's, in which the models were put live: English has words too. What a
     * process owner worded differently is shown as it was written.
     */
    public static ModelTranslation forReader(Locale language) {
        ResourceBundle reader = bundle(language);
        List<ResourceBundle> known =
                LANGUAGES.stream().map(ModelTranslation::bundle).toList();
        return new ModelTranslation((key, drawn) ->
                known.stream().anyMatch(words -> says(words, key, drawn)) ? reader.getString(key) : drawn);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static boolean says(ResourceBundle words, String key, String drawn) {
        return words.containsKey(key) && words.getString(key).strip().equals(drawn.strip());
    }

    /** The message keys of a file, with what the file says at each place: nothing where a form's name would be. */
    public static Map<String, String> keys(String fileName, byte[] content) {
        Map<String, String> found = new LinkedHashMap<>();
        new ModelTranslation((key, english) -> {
                    found.put(key, english);
                    return english;
                })
                .translate(fileName, content);
        if (fileName.endsWith(FORM)) {
            found.put("form." + fileName.substring(0, fileName.length() - FORM.length()), "");
        }
        return found;
    }

    /** @param drawn what the file itself says */
    public String say(String key, String drawn) {
        return words.say(key, drawn);
    }

    /** What people call a form: the words for it, or else its id made readable. */
    public static String titleOfForm(String form, Locale reader) {
        ResourceBundle words = bundle(reader);
        return words.containsKey("form." + form) ? words.getString("form." + form) : readable(form);
    }

    private static String readable(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
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
