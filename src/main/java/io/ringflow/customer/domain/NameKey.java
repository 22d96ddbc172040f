package io.ringflow.customer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's name without what people write now one way, now another: width, case, spaces, punctuation and the legal form.
 * Two names of one key are taken for the same company until a person says otherwise.
 *
 * @param value never empty for a name that has a visible character
 */
public record NameKey(String value) {

    private static final Set<String> LEGAL_FORMS =
            Set.of(("inc incorporated corp corporation co company cos ltd limited llc llp lp plc pc "
                            + "gmbh mbh ag kg kgaa ohg ug gbr ev se spa srl srls snc sas sarl sa sasu eurl sca "
                            + "sl slu slne cv de bv nv vof oy oyj ab as asa ans aps kk gk pty pte sdn bhd tbk pt "
                            + "sro spzoo zoo doo dd kft zrt nyrt ad ood eood ooo oao zao pao ао ооо зао оао пао "
                            + "ltda eireli sab sapi jsc pjsc fze fzco wll")
                    .split(" "));
    private static final int LONGEST_FORM = 3;
    private static final Set<String> CONNECTORS = Set.of("and", "und", "et", "y", "e");
    private static final List<String> CHINESE_FORMS = List.of(
            "股份有限公司",
            "有限责任公司",
            "股份有限責任公司",
            "有限責任公司",
            "集团有限公司",
            "有限公司",
            "股份公司",
            "集团公司",
            "集團公司",
            "集团",
            "集團",
            "公司",
            "株式会社",
            "有限会社",
            "合同会社",
            "주식회사");
    private static final List<String> LEADING_FORMS = List.of("株式会社", "有限会社", "합자회사", "주식회사");
    private static final Pattern INSIDE_WORD = Pattern.compile("[.'’`·]");
    private static final Pattern SLASHED_FORM = Pattern.compile("\\b([a-z])/([a-z])\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    public static NameKey of(String name) {
        String folded = Folded.folded(name);
        String joined =
                SLASHED_FORM.matcher(INSIDE_WORD.matcher(folded).replaceAll("")).replaceAll("$1$2");
        List<String> words = new ArrayList<>(Arrays.asList(BETWEEN_WORDS.split(joined)));
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            return new NameKey(INVISIBLE.matcher(folded).replaceAll(""));
        }
        return new NameKey(withoutChineseForms(String.join("", withoutForms(words))));
    }

    private static List<String> withoutForms(List<String> words) {
        int end = words.size();
        int form = lengthOfFormBefore(end, words);
        while (form > 0) {
            end -= form;
            if (end > 1 && CONNECTORS.contains(words.get(end - 1))) {
                end--;
            }
            form = lengthOfFormBefore(end, words);
        }
        return words.subList(0, end);
    }

    /** How many words the legal form takes that ends there, such as three for «Sp. z o.o.»; the first word never is one. */
    private static int lengthOfFormBefore(int end, List<String> words) {
        for (int length = Math.min(LONGEST_FORM, end - 1); length > 0; length--) {
            if (LEGAL_FORMS.contains(String.join("", words.subList(end - length, end)))) {
                return length;
            }
        }
        return 0;
    }

    private static String withoutChineseForms(String key) {
        for (String form : LEADING_FORMS) {
            if (key.startsWith(form) && key.length() > form.length()) {
                return withoutChineseForms(key.substring(form.length()));
            }
        }
        for (String form : CHINESE_FORMS) {
            if (key.endsWith(form) && key.length() > form.length()) {
                return withoutChineseForms(key.substring(0, key.length() - form.length()));
            }
        }
        return key;
    }

    @Override
    public String toString() {
        return value;
    }
}
