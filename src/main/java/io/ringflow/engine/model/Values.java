package io.ringflow.engine.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** Small facts about the texts that models hold. */
final class Values {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final Pattern DAYS = Pattern.compile("P?0{0,5}[1-9]\\d{0,5}D?");
    private static final Pattern GENERATED = Pattern.compile("(Activity|Event|Gateway|Process|Task|UserTask|ServiceTask"
            + "|SendTask|ReceiveTask|ManualTask|BusinessRuleTask|CallActivity|SubProcess|Transaction|StartEvent|EndEvent"
            + "|BoundaryEvent|IntermediateThrowEvent|IntermediateCatchEvent|ExclusiveGateway|ParallelGateway"
            + "|InclusiveGateway|EventBasedGateway|Decision|DecisionTable|Form)_(0x[0-9a-fA-F]+|[0-9a-z]{7}|\\d+)");

    private Values() {}

    static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a modeler made the id up: {@code Activity_0x7f3a}, {@code StartEvent_1}. */
    static boolean isGenerated(String id) {
        return GENERATED.matcher(id).matches();
    }

    /** Time to live as the engine reads it, {@code P180D} or {@code 180}; none at all would empty the history. */
    static boolean isDays(String text) {
        boolean whole = text.startsWith("P") == text.endsWith("D");
        return whole && DAYS.matcher(text).matches();
    }

    /** A positive ISO 8601 duration; a day counts 24 hours, a month 30 days, a year 365. */
    static Optional<Duration> duration(String text) {
        int time = text.indexOf('T');
        try {
            Period period = text.startsWith("P") && time != 1
                    ? Period.parse(time < 0 ? text : text.substring(0, time))
                    : Period.ZERO;
            Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            Duration whole = clock.plusDays(period.getDays() + 30L * period.getMonths() + 365L * period.getYears());
            boolean parts = period.getDays() >= 0 && period.getMonths() >= 0 && period.getYears() >= 0;
            return text.startsWith("P") && parts && !clock.isNegative() && !whole.isZero()
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }
}
