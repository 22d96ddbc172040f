package io.ringflow.faults;

import io.ringflow.nodes.Reply;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the nodes said to those who work with them: what they acknowledged, and what they should never have said. */
final class Ledger {

    /** A lead that was acknowledged with its number. */
    record Lead(String number, String customer) {}

    /** A task that was acknowledged as completed. */
    record Completion(String task, String name, String person, String deal) {}

    private final Queue<Lead> leads = new ConcurrentLinkedQueue<>();
    private final Queue<Completion> completions = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();

    void acknowledged(Lead lead) {
        leads.add(lead);
    }

    void acknowledged(Completion completion) {
        completions.add(completion);
    }

    List<Lead> leads() {
        return List.copyOf(leads);
    }

    List<Completion> completions() {
        return List.copyOf(completions);
    }

    /** Sentences about answers that a person or program could not have used. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    /** How often each kind of answer was given. */
    Map<String, AtomicInteger> answers() {
        return answers;
    }

    void count(String kind) {
        answers.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }

    /** Whoever cannot be served now is told so, in a form that can be read, and when to come again. */
    void judge(String request, Reply reply) {
        count(String.valueOf(reply.status()));
        String type = reply.headers().firstValue("Content-Type").orElse("");
        if (reply.status() == 503) {
            if (!type.contains("json")
                    || reply.headers().firstValue("Retry-After").isEmpty()) {
                complain("%s was answered 503 without a readable problem or Retry-After: %s".formatted(request, reply));
            }
        } else if (reply.status() >= 500) {
            complain("%s was answered as a mistake of Ringflow: %s".formatted(request, reply));
        } else if (reply.status() == 401 || reply.status() == 403) {
            complain("%s was refused a person who may do it: %s".formatted(request, reply));
        }
    }
}
