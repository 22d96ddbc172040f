package io.ringflow.customer.domain;

import io.ringflow.customer.Countries;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a customer's data must be like, whichever way it comes in. */
@Component
class CustomerRules {

    private static final int OLDEST_COMPANY = 500;
    private static final int MOST_EMPLOYEES = 10_000_000;
    private static final BigDecimal HIGHEST_REVENUE = BigDecimal.TEN.pow(15);
    private static final Pattern PHONE =
            Pattern.compile("[+0-9][0-9 ()/.\\-]{3,30}(?:\\s?(?:x|ext\\.?)\\s?[0-9]{1,6})?");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{Nd}]");

    private final MessageSource messages;
    private final Clock clock;

    CustomerRules(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The draft as it can be kept. */
    CustomerDraft accepted(CustomerDraft draft) {
        Map<String, String> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
        return kept(draft);
    }

    /** A draft without problems as it is kept. */
    CustomerDraft kept(CustomerDraft draft) {
        return draft.withCountry(Countries.code(draft.country()).orElse(""));
    }

    /** What is wrong, by field, in sentences; empty if nothing is. */
    Map<String, String> problems(CustomerDraft draft) {
        FieldProblems problems = new FieldProblems(messages);
        problems.refuseIf(!VISIBLE.matcher(draft.name()).find(), "name", "name");
        problems.atMost(200, "name", draft.name());
        problems.atMost(80, "region", draft.region());
        problems.atMost(80, "sector", draft.sector());
        problems.refuseIf(
                !draft.country().isEmpty() && Countries.code(draft.country()).isEmpty(),
                "country",
                "country",
                draft.country());
        problems.between(OLDEST_COMPANY, LocalDate.now(clock).getYear(), "foundedYear", draft.foundedYear());
        draft.annualRevenue()
                .ifPresent(revenue -> problems.refuseIf(
                        revenue.amount().signum() < 0 || revenue.amount().compareTo(HIGHEST_REVENUE) > 0,
                        "annualRevenue",
                        "revenue"));
        problems.between(0, MOST_EMPLOYEES, "employees", draft.employees());
        problems.atMost(200, "website", draft.website());
        problems.refuseIf(!draft.website().isEmpty() && !isWebAddress(draft.website()), "website", "website");
        problems.refuseIf(!draft.phone().isEmpty() && !isPhone(draft.phone()), "phone", "phone");
        problems.atMost(400, "address", draft.address());
        problems.atMost(100, "externalId", draft.externalId().orElse(""));
        return problems.sentences();
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text.contains("://") ? text : "https://" + text);
            return Optional.ofNullable(address.getHost())
                            .filter(host -> host.contains("."))
                            .isPresent()
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
