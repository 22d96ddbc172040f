package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One check for each kind of field, as form-js makes it in the browser, and what a browser leaves to the server. */
final class FieldChecks {

    /** Longer text does not fit a variable. */
    static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 30;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}"
                    + "[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][\\d\\s().\\-/]{4,29}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Clock clock;
    private final Supplier<ZoneId> zone;

    FieldChecks(Clock clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
    }

    Answer check(FormField field, JsonNode value, FormScene scene) {
        return switch (field.type()) {
            case "number" -> number(field, value, scene);
            case "checkbox" -> checkbox(field, value);
            case "radio", "select" -> choice(field, value, scene);
            case "checklist", "taglist" -> choices(field, value, scene);
            case "datetime" -> moment(field, value);
            default -> text(field, value, scene);
        };
    }

    private static Answer text(FormField field, JsonNode value, FormScene scene) {
        if (!value.isValueNode()) {
            return Answer.refused("text.other", field);
        }
        String text = value.asText();
        int length = text.strip().length();
        Optional<BigDecimal> least = scene.number(field.rule("minLength"));
        Optional<BigDecimal> most = scene.number(field.rule("maxLength"));
        if (text.indexOf('\0') >= 0) {
            return Answer.refused("text.other", field);
        }
        if (text.length() > LONGEST_TEXT) {
            return Answer.refused("text.tooLong", field, LONGEST_TEXT, text.length());
        }
        if (least.isPresent() && length < least.get().intValue()) {
            return Answer.refused("text.tooShort", field, least.get().intValue());
        }
        if (most.isPresent() && length > most.get().intValue()) {
            return Answer.refused("text.tooLong", field, most.get().intValue(), length);
        }
        String kind = field.rule("validationType").asText("");
        if (kind.equals("email") && !EMAIL.matcher(text.strip()).matches()) {
            return Answer.refused("text.email", field);
        }
        if (kind.equals("phone") && !PHONE.matcher(text.strip()).matches()) {
            return Answer.refused("text.phone", field);
        }
        return matches(field.rule("pattern").asText(""), text)
                ? Answer.taken(value.isTextual() ? value : JSON.textNode(text))
                : Answer.refused("text.pattern", field);
    }

    private static boolean matches(String pattern, String text) {
        if (pattern.isEmpty() || Feel.isExpression(pattern)) {
            return true;
        }
        try {
            return Pattern.compile(pattern).matcher(new BoundedText(text)).find();
        } catch (PatternSyntaxException onlyABrowserUnderstandsIt) {
            return true;
        } catch (BoundedText.PatternTooCostly noHonestText) {
            return false;
        }
    }

    private static Answer number(FormField field, JsonNode value, FormScene scene) {
        Optional<BigDecimal> read = read(value);
        if (read.isEmpty()) {
            return Answer.refused("number.none", field);
        }
        BigDecimal number = read.get();
        Optional<BigDecimal> least = scene.number(field.rule("min"));
        Optional<BigDecimal> most = scene.number(field.rule("max"));
        JsonNode digits = field.definition().path("decimalDigits");
        if (least.isPresent() && number.compareTo(least.get()) < 0) {
            return Answer.refused("number.tooSmall", field, least.get().toPlainString());
        }
        if (most.isPresent() && number.compareTo(most.get()) > 0) {
            return Answer.refused("number.tooLarge", field, most.get().toPlainString());
        }
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            return digits.asInt() == 0
                    ? Answer.refused("number.whole", field)
                    : Answer.refused("number.digits", field, digits.asInt());
        }
        if (field.definition().path("serializeToString").asBoolean(false)) {
            return Answer.taken(JSON.textNode(number.toPlainString()));
        }
        boolean whole = digits.isNumber() && digits.asInt() == 0 && number.precision() - number.scale() <= 18;
        return Answer.taken(whole ? JSON.numberNode(number.longValue()) : JSON.numberNode(number.doubleValue()));
    }

    private static Optional<BigDecimal> read(JsonNode value) {
        String text = value.asText().strip();
        if (!value.isNumber() && !value.isTextual() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean sane = Math.abs((long) number.scale()) <= MOST_DIGITS
                    && Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
            return sane ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Answer checkbox(FormField field, JsonNode value) {
        boolean yes = value.isBoolean() ? value.asBoolean() : value.asText().equals("true");
        if (!yes && !value.isBoolean() && !value.asText().equals("false")) {
            return Answer.refused("checkbox.other", field);
        }
        return Answer.taken(JSON.booleanNode(yes));
    }

    private static Answer choice(FormField field, JsonNode value, FormScene scene) {
        if (!value.isValueNode()) {
            return Answer.refused("choice.other", field);
        }
        Optional<Set<String>> list = scene.choices(field);
        return list.isPresent() && !list.get().contains(value.asText())
                ? Answer.refused("choice.unknown", field, shortened(value.asText()))
                : Answer.taken(value);
    }

    private static Answer choices(FormField field, JsonNode value, FormScene scene) {
        if (!value.isArray()) {
            return Answer.refused("choice.other", field);
        }
        Optional<Set<String>> list = scene.choices(field);
        Set<String> chosen = new HashSet<>();
        for (JsonNode one : value) {
            if (!one.isValueNode() || !chosen.add(one.asText())) {
                return Answer.refused("choice.other", field);
            }
            if (list.isPresent() && !list.get().contains(one.asText())) {
                return Answer.refused("choice.unknown", field, shortened(one.asText()));
            }
        }
        return Answer.taken(value);
    }

    private Answer moment(FormField field, JsonNode value) {
        String text = value.asText().strip();
        try {
            return switch (field.definition().path("subtype").asText("date")) {
                case "time" -> Answer.taken(JSON.textNode(time(text)));
                case "datetime" -> dateTime(field, text);
                default -> day(field, text);
            };
        } catch (DateTimeException unreadable) {
            return Answer.refused(
                    "moment.none." + field.definition().path("subtype").asText("date"), field, shortened(text));
        }
    }

    /** Of a moment, the day: REST may send a date with its time. */
    private Answer day(FormField field, String text) {
        LocalDate day = LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        return date(field, day, day.toString());
    }

    private Answer dateTime(FormField field, String text) {
        boolean local = text.length() > 10 && !text.substring(10).matches(".*([Zz]|[+-]\\d{2}:?\\d{2})$");
        if (local) {
            LocalDateTime moment = LocalDateTime.parse(text);
            return date(field, moment.toLocalDate(), moment.toString());
        }
        OffsetDateTime moment = OffsetDateTime.parse(text);
        return date(field, moment.toLocalDate(), moment.toString());
    }

    private Answer date(FormField field, LocalDate day, String iso) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            return Answer.refused("moment.absurd", field, shortened(iso));
        }
        boolean past = field.definition().path("disallowPassedDates").asBoolean(false)
                // it may still be yesterday where the person is
                && day.isBefore(LocalDate.ofInstant(clock.instant(), zone.get()).minusDays(1));
        return past ? Answer.refused("moment.past", field) : Answer.taken(JSON.textNode(iso));
    }

    private static String time(String text) {
        return text.matches(".*([Zz]|[+-]\\d{2}:?\\d{2})$")
                ? OffsetTime.parse(text).toString()
                : LocalTime.parse(text).toString();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static ArrayNode rows() {
        return JSON.arrayNode();
    }

    static ObjectNode row() {
        return JSON.objectNode();
    }
}
