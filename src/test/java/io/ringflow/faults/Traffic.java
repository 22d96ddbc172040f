package io.ringflow.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.Until;
import io.ringflow.nodes.NoReply;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People who work deals off, one after the other, each on its whole way from lead to contract, by HTTP and on whichever node
 * answers. Who gets no answer, or is told to come again, looks how things stand and goes on from there, as people do.
 */
final class Traffic implements AutoCloseable {

    private static final String FASTER =
            "Somebody else changed this case at the same moment. Nothing of yours was kept";
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final String ADMINISTRATOR = "admin";

    private final List<Node> nodes;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(60_466_176L), Character.MAX_RADIX);
    private final ExecutorService people;
    private final List<Future<?>> work;
    private volatile boolean more = true;
    private volatile boolean given;

    /** @param hands how many deals are worked on at the same time */
    Traffic(List<Node> nodes, int hands) {
        this.nodes = nodes;
        this.people = Executors.newFixedThreadPool(hands);
        this.work = IntStream.range(0, hands)
                .<Future<?>>mapToObj(hand -> people.submit(this::workDealsOff))
                .toList();
    }

    Ledger ledger() {
        return ledger;
    }

    int finishedDeals() {
        return finished.get();
    }

    /** Waits until as many deals as given are finished, so that the fault meets deals in all places. */
    void awaitFinished(int deals, Duration patience) {
        int target = finished.get() + deals;
        Until.isTrue(deals + " deals are finished", patience, () -> {
            if (!ledger.complaints().isEmpty()) {
                throw new AssertionError(ledger.complaints().get(0));
            }
            return finished.get() >= target;
        });
    }

    /** Nobody begins another deal; those begun are worked to their end. */
    void finish(Duration patience) {
        more = false;
        long deadline = System.nanoTime() + patience.toNanos();
        for (Future<?> hand : work) {
            try {
                hand.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stuck) {
                ledger.complain("A deal that was begun does not come to its end within " + patience + ": " + stuck);
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        more = false;
        given = true;
        people.shutdownNow();
    }

    private void workDealsOff() {
        while (more) {
            int number = begun.incrementAndGet();
            new Deal(number, "Flow " + run + " " + number).workOff();
            finished.incrementAndGet();
        }
    }

    /** One deal in somebody's hands. */
    private final class Deal {

        private final String customer;
        private final Play play;
        private boolean reviewed;
        /** Whether a step may still be under way although nobody waits for it any more. */
        private boolean unsure;

        Deal(int number, String customer) {
            this.customer = customer;
            this.play = new Play(number, customer);
        }

        void workOff() {
            JsonNode receipt = repeat(() -> handIn());
            String lead = receipt.path("leadNumber").asText();
            String process = receipt.path("processInstanceId").asText();
            ledger.acknowledged(new Ledger.Lead(lead, customer));
            String key = lead;
            while (!isOver(process)) {
                for (JsonNode task : tasks(key)) {
                    step(task, key);
                }
                if (key.equals(lead)) {
                    key = opportunity(lead).orElse(lead);
                }
            }
        }

        private @Nullable JsonNode handIn() {
            Reply reply = ask(
                    "lead",
                    node -> node.as("lena", PATIENCE).post("/api/leads", play.lead(), "Idempotency-Key", customer));
            return reply != null && reply.status() == 201 ? reply.json() : null;
        }

        private JsonNode tasks(String key) {
            return repeat(() -> {
                Reply reply = ask(
                        "tasks",
                        node -> node.as(ADMINISTRATOR, PATIENCE)
                                .get("/engine-rest/task?processInstanceBusinessKey=" + key));
                return reply != null && reply.status() == 200 ? reply.json() : null;
            });
        }

        private Optional<String> opportunity(String lead) {
            JsonNode answer = repeat(() -> {
                Reply reply =
                        ask("lead's state", node -> node.as("marco", PATIENCE).get("/api/leads/" + lead));
                return reply != null && reply.status() == 200 ? reply.json() : null;
            });
            return Optional.of(answer.path("opportunity").asText("")).filter(number -> !number.isEmpty());
        }

        private boolean isOver(String process) {
            return repeat(() -> {
                        Reply reply = ask(
                                "end",
                                node -> node.as(ADMINISTRATOR, PATIENCE)
                                        .get("/engine-rest/history/process-instance/" + process));
                        return reply != null && reply.status() == 200 ? reply.json() : null;
                    })
                    .path("state")
                    .asText()
                    .equals("COMPLETED");
        }

        private void step(JsonNode task, String key) {
            String id = task.path("id").asText();
            String name = task.path("taskDefinitionKey").asText();
            if (name.startsWith("DecideOn")) {
                return;
            }
            String assignee = task.path("assignee").asText("");
            String person = assignee.isEmpty() || assignee.equals("null") ? Play.candidate(name) : assignee;
            if (!person.equals(assignee)
                    && !change("claim", person, "/engine-rest/task/" + id + "/claim", Map.of("userId", person))) {
                return;
            }
            if (change(
                    "complete " + name, person, "/engine-rest/task/" + id + "/complete", play.answer(name, reviewed))) {
                ledger.acknowledged(new Ledger.Completion(id, name, person, key));
            }
            reviewed |= name.equals("ReviewQuotation");
        }

        /** @return whether it was acknowledged; if not, things are looked at anew */
        private boolean change(String what, String person, String path, Object body) {
            Reply reply = ask(what, node -> node.as(person, PATIENCE).post(path, body));
            if (reply == null || reply.status() >= 500) {
                unsure = true;
                return false;
            }
            if (isTold(reply)) {
                ledger.count("somebody else was faster");
                return false;
            }
            if (!reply.isSuccess() && !unsure) {
                ledger.complain("%s of %s by %s was refused: %s".formatted(what, customer, person, reply));
                pause();
            }
            return reply.isSuccess();
        }

        /** Whether a timer of the same case fired in the same moment, and the person was told to look again. */
        private static boolean isTold(Reply reply) {
            return !reply.isSuccess() && reply.body().contains(FASTER);
        }

        private <T> T repeat(Supplier<@Nullable T> attempt) {
            while (true) {
                if (given) {
                    throw new IllegalStateException("The test is over");
                }
                T result = attempt.get();
                if (result != null) {
                    return result;
                }
                pause();
            }
        }
    }

    private @Nullable Reply ask(String what, Function<Node, Reply> request) {
        Node node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        try {
            Reply reply = request.apply(node);
            ledger.judge(what, reply);
            return reply;
        } catch (NoReply unknown) {
            ledger.count("no reply");
            return null;
        }
    }

    private static void pause() {
        Until.pause(Duration.ofMillis(200L + ThreadLocalRandom.current().nextInt(300)));
    }
}
