package io.ringflow.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text from markup and plain links from those that do something, in what a browser will show. */
final class FormTexts {

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^{}]{0,2000}}}");
    private static final Pattern IN_BRACES = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("\\s*(#(if|loop)\\s|/(if|loop)\\s*$)");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern MARKUP_IN_EXPRESSION = Pattern.compile("<[A-Za-z/!?][^<]*>");
    private static final Pattern SCRIPT = Pattern.compile("(java|vb|live)script:");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
    private static final Pattern LINK = Pattern.compile("]\\(\\s*<?([^)\\s>]*)|]:\\s*<?(\\S*)");
    private static final Pattern PLAIN_LINK =
            Pattern.compile("(https?://|mailto:|tel:|/(?!/)|#)[^\\s]*|[\\w.-]+(/[^\\s:]*)?|\\{\\{[^}]*}}[^\\s:]*");
    private static final Pattern PICTURE = Pattern.compile("!\\[");
    private static final Pattern CHARACTER_CODE = Pattern.compile("&#(?:[xX]0*([0-9A-Fa-f]{1,6})|0*([0-9]{1,7}));?");
    private static final Pattern NAMED_CODE =
            Pattern.compile("&(colon|tab|newline|lpar|sol|lt|gt|semi);?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_DATA =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]{0,200000}");
    private static final Pattern IMAGE_PATH = Pattern.compile("/[A-Za-z0-9_.][A-Za-z0-9_./-]{0,300}");

    private FormTexts() {}

    /** HTML, outside the expressions that a text may hold between double braces. */
    static boolean hasMarkup(String text) {
        return text.startsWith("=")
                ? MARKUP_IN_EXPRESSION.matcher(decoded(text)).find()
                : TAG.matcher(decoded(EXPRESSION.matcher(text).replaceAll("x"))).find();
    }

    /** A link that runs something, embeds data or pictures from elsewhere, or hides where it leads. */
    static boolean hasActiveLink(String text) {
        String plain = INVISIBLE.matcher(decoded(text)).replaceAll("");
        if (SCRIPT.matcher(plain.replaceAll("\\s", "").toLowerCase(Locale.ROOT)).find()) {
            return true;
        }
        Matcher links = LINK.matcher(plain);
        while (links.find()) {
            String target = links.group(1) != null ? links.group(1) : links.group(2);
            if (!target.isEmpty() && !PLAIN_LINK.matcher(target).matches()) {
                return true;
            }
        }
        return PICTURE.matcher(plain).find();
    }

    /** The FEEL in a text: all of it after an equals sign, else what stands in double braces. */
    static List<String> expressions(String text) {
        return text.strip().startsWith("=")
                ? List.of(text.strip().substring(1))
                : IN_BRACES
                        .matcher(text)
                        .results()
                        .map(braces -> BLOCK.matcher(braces.group(1)).replaceFirst(""))
                        .toList();
    }

    static boolean isNearImage(String source) {
        return IMAGE_DATA.matcher(source).matches()
                || IMAGE_PATH.matcher(source).matches() && !source.contains("..");
    }

    /** As a browser reads it, so that {@code &#106;avascript&colon;} hides nothing. */
    private static String decoded(String text) {
        String named = NAMED_CODE.matcher(text).replaceAll(code -> switch (code.group(1)
                .toLowerCase(Locale.ROOT)) {
            case "colon" -> ":";
            case "lt" -> "<";
            case "gt" -> ">";
            case "lpar" -> "(";
            case "sol" -> "/";
            default -> "";
        });
        return CHARACTER_CODE.matcher(named).replaceAll(code -> {
            int point = code.group(1) == null ? Integer.parseInt(code.group(2)) : Integer.parseInt(code.group(1), 16);
            return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "";
        });
    }
}
