package io.ringflow.engine.model;

import java.time.Duration;
import java.util.List;

/**
 * Where a case rests: with a person, for a message, or for a time that is worth the name. Everything else may be passed in a
 * moment, also what another thread does ({@code asyncBefore}), a condition that already holds, or a date that is over.
 */
final class Waits {

    /** Shorter than this, a circle of timers is work without end rather than a wait. */
    static final Duration SHORTEST = Duration.ofMinutes(15);

    private final TimerRules timers;

    Waits(TimerRules timers) {
        this.timers = timers;
    }

    /** Whether a case stays at this node until somebody, or enough time, moves it on; of a scope, its inside tells. */
    boolean rests(XmlElement node) {
        return switch (node.name) {
            case "userTask", "receiveTask" -> !mayBeEmpty(node);
            case "intermediateCatchEvent" ->
                !triggers(node).isEmpty() && triggers(node).stream().allMatch(this::isLate);
            default -> false;
        };
    }

    /** Whether what an event waits for happens only when somebody, or enough time, brings it about. */
    boolean isLate(XmlElement trigger) {
        return switch (trigger.name) {
            case "messageEventDefinition", "signalEventDefinition" -> true;
            case "timerEventDefinition" ->
                trigger.children.stream()
                        .filter(child -> child.name.startsWith("time"))
                        .allMatch(timer -> timers.shortestWait(timer).compareTo(SHORTEST) >= 0);
            default -> false;
        };
    }

    /** A repetition over a collection, which may hold nothing. */
    static boolean mayBeEmpty(XmlElement activity) {
        return activity.child("multiInstanceLoopCharacteristics")
                .filter(loop -> loop.child("loopCardinality").isEmpty())
                .isPresent();
    }

    static List<XmlElement> triggers(XmlElement event) {
        return event.children.stream()
                .filter(child -> child.name.endsWith("EventDefinition"))
                .toList();
    }
}
