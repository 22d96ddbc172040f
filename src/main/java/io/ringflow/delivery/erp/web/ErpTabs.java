package io.ringflow.delivery.erp.web;

import io.ringflow.shared.web.Choice;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The two directions of what ERP and Ringflow tell each other, each a page. */
@Component
public class ErpTabs {

    /** Where what goes out is looked at. */
    public static final String OUTBOX = "/projects/outbox";

    private final MessageSource words;

    ErpTabs(MessageSource words) {
        this.words = words;
    }

    /** @param here the address of the page on which they stand */
    public List<Choice> on(String here, Locale language) {
        return List.of(
                new Choice(
                        words.getMessage("delivery.erp.tab.in", null, language),
                        EventPages.LIST,
                        here.equals(EventPages.LIST)),
                new Choice(words.getMessage("delivery.erp.tab.out", null, language), OUTBOX, here.equals(OUTBOX)));
    }
}
