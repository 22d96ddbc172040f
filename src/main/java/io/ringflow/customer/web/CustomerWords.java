package io.ringflow.customer.web;

import io.ringflow.customer.Countries;
import io.ringflow.customer.CreditClass;
import io.ringflow.customer.LifecycleStage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what the record keeps as a word in the language of the reader. Sectors and regions that a company adds itself are shown
 * as it wrote them.
 */
@Component("customerWords")
public class CustomerWords {

    private static final List<String> SECTORS = List.of(
            "aerospace",
            "agriculture",
            "automotive",
            "construction",
            "education",
            "electronics",
            "employment",
            "energy",
            "entertainment",
            "finance",
            "government",
            "logistics",
            "machinery",
            "manufacturing",
            "marketing",
            "medical",
            "mining",
            "rail",
            "retail",
            "services",
            "shipbuilding",
            "software",
            "technology",
            "telecommunications");
    private static final List<String> LANGUAGES =
            List.of("en", "zh-CN", "de", "fr", "es", "it", "pt", "ja", "ko", "ru");

    private final MessageSource messages;

    CustomerWords(MessageSource messages) {
        this.messages = messages;
    }

    public String lifecycle(String stage) {
        return say("customer.lifecycle." + stage, stage);
    }

    public String sector(String sector) {
        return say("customer.sector." + sector.toLowerCase(Locale.ROOT), sector);
    }

    public String region(String region) {
        return say("customer.region." + region.toLowerCase(Locale.ROOT), region);
    }

    public String country(String code) {
        return Countries.name(code, LocaleContextHolder.getLocale());
    }

    public String language(String tag) {
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(LocaleContextHolder.getLocale());
    }

    public String credit(String credit) {
        return say("customer.credit." + credit, credit);
    }

    /** Lifecycle stages by their names, in order. */
    public Map<String, String> lifecycles() {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(LifecycleStage.values()).forEach(stage -> words.put(stage.name(), lifecycle(stage.name())));
        return words;
    }

    public Map<String, String> credits() {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(CreditClass.values()).forEach(credit -> words.put(credit.name(), credit(credit.name())));
        return words;
    }

    public Map<String, String> countries() {
        Map<String, String> words = new LinkedHashMap<>();
        Countries.all(LocaleContextHolder.getLocale()).forEach(country -> words.put(country.code(), country.name()));
        return words;
    }

    public Map<String, String> languages() {
        Map<String, String> words = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> words.put(tag, language(tag)));
        return words;
    }

    /** The sectors that Ringflow has words for; a company may use others. */
    public List<String> sectors() {
        return SECTORS;
    }

    String say(String key, String otherwise, Object... arguments) {
        String said = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
