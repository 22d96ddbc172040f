package io.ringflow.delivery.erp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import io.ringflow.delivery.erp.Signature;
import io.ringflow.erp.Event;
import io.ringflow.erp.Sender;
import io.ringflow.identity.Browser;
import io.ringflow.identity.Browser.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventApiTest {

    private static final String ADDRESS = "/api/erp/events";
    private static final String JSON = "application/json";
    private static final int MANY = 10_000;

    private final JdbcClient database;
    private final Browser program;
    private final String source = "/erp/" + UUID.randomUUID();

    EventApiTest(JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        this.program = new Browser(port);
    }

    @Test
    void keepsAnEventAsItWasSentAndSaysSo() throws IOException {
        String sent = """
                {"specversion":"1.0","id":"a-1","source":"%s","type":"nobody.knows","time":"2026-03-01T10:00:00+02:00",
                 "subject":"HT-77","data":{"amount":1234567890123456.70,"note":"尾款"}}""".formatted(source);

        assertThat(answer(signed(Sender.SINGLE, sent)).toString()).isEqualTo("{\"stored\":1,\"known\":0}");

        assertThat(database.sql("select * from ringflow.erp_event where source = ?")
                        .param(source)
                        .query()
                        .singleRow())
                .containsEntry("event_id", "a-1")
                .containsEntry("contract", "HT-77")
                .hasEntrySatisfying(
                        "data",
                        data -> assertThat(data.toString())
                                .isEqualTo("{\"amount\":1234567890123456.70,\"note\":\"尾款\"}"));
    }

    @Test
    void keepsARepeatedEventOnceHoweverOftenItComesAndInWhateverOrder() throws IOException {
        List<Event> events = IntStream.range(0, 100).mapToObj(this::event).toList();
        List<Event> copies = Collections.nCopies(MANY / 1000, events).stream()
                .flatMap(List::stream)
                .toList();
        for (int batch = 0; batch < MANY / copies.size(); batch++) {
            JsonNode answer = answer(signed(Sender.BATCH, Event.batch(copies)));
            assertThat(answer.path("stored").asInt()).isEqualTo(batch == 0 ? 100 : 0);
            assertThat(answer.path("stored").asInt() + answer.path("known").asInt())
                    .isEqualTo(copies.size());
        }
        List<Event> reversed = events.stream()
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .toList();
        assertThat(answer(signed(JSON, Event.batch(reversed))).path("known").asInt())
                .isEqualTo(100);
        assertThat(kept()).isEqualTo(100);
    }

    @Test
    void hearsWhoeverSignsWithOneOfSeveralKeysAndMayBeToldSeveralSignatures() {
        byte[] body = event(1).json().getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String present = Signature.of(RingflowTest.KEY, now, body);
        String former = Signature.of(RingflowTest.FORMER_KEY, now, body);
        String unknown = Signature.of("a key that was taken away long ago", now, body);

        assertThat(sent(body, now, present).status()).isEqualTo(202);
        assertThat(sent(body, now, former).status()).isEqualTo(202);
        assertThat(sent(body, now, unknown + ", " + present).status()).isEqualTo(202);
        assertThat(sent(body, now, unknown).status()).isEqualTo(401);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotSignedOrWasSignedLongAgoOrForAnotherBody() {
        byte[] body = event(1).json().getBytes(StandardCharsets.UTF_8);
        byte[] other = event(2).json().getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String right = Signature.of(RingflowTest.KEY, now, body);

        assertThat(program.postBytes(ADDRESS, JSON, body).status()).isEqualTo(401);
        assertThat(sent(body, now, "").status()).isEqualTo(401);
        assertThat(sent(body, now, right.substring(3)).status()).isEqualTo(401);
        assertThat(sent(other, now, right).status()).isEqualTo(401);
        assertThat(sent(body, now + 1, right).status()).isEqualTo(401);
        for (long wrong : new long[] {now - 301, now + 330, 0}) {
            Page refused = sent(body, wrong, Signature.of(RingflowTest.KEY, wrong, body));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo(Signature.HEADER);
            assertThat(refused.body()).contains("300 seconds");
        }
        assertThat(program.postBytes(ADDRESS, JSON, body, Browser.basic("admin", "ringflow"))
                        .status())
                .as("an administrator without a signature")
                .isEqualTo(401);
        assertThat(kept()).isZero();
    }

    @Test
    void takesAReplayedRequestForWhatItIs() throws IOException {
        byte[] body = event(1).json().getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String signature = Signature.of(RingflowTest.KEY, now, body);

        assertThat(answer(sent(body, now, signature)).path("stored").asInt()).isEqualTo(1);
        assertThat(answer(sent(body, now, signature)).path("known").asInt()).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
    }

    static Stream<Arguments> refused() {
        String good = "\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/erp\",\"type\":\"t\"";
        return Stream.of(
                Arguments.of("broken JSON", "{\"id\":\n  oops}", 400, "line 2"),
                Arguments.of("nothing", "", 400, "empty"),
                Arguments.of("only space", " ", 400, "empty"),
                Arguments.of("two documents", "{} {}", 400, "not valid JSON"),
                Arguments.of("a name twice", "{" + good + ",\"id\":\"2\"}", 400, "not valid JSON"),
                Arguments.of("bytes that are no text", "{\"id\":\"\u00ff\"}", 400, "not valid JSON"),
                Arguments.of("deeply nested", "[".repeat(100_000), 400, "32 deep"),
                Arguments.of(
                        "deeply nested data",
                        "{" + good + ",\"data\":" + "[".repeat(40) + "]".repeat(40) + "}",
                        400,
                        "32 deep"),
                Arguments.of(
                        "a number to choke on", "{" + good + ",\"data\":{\"amount\":1e999999999}}", 400, "40 digits"),
                Arguments.of(
                        "a number that no computer holds",
                        "{" + good + ",\"data\":{\"amount\":-1e99999999991}}",
                        400,
                        "40 digits"),
                Arguments.of("the character zero", "{" + good + ",\"data\":{\"a\":\"\\u0000\"}}", 400, "no text has"),
                Arguments.of("half a character", "{" + good + ",\"data\":{\"a\":\"\\ud800\"}}", 400, "no text has"),
                Arguments.of(
                        "half a character in a name", "{" + good + ",\"data\":{\"\\ud800\":1}}", 400, "not valid JSON"),
                Arguments.of("no object", "42", 400, "JSON object"),
                Arguments.of("no envelope", "{}", 422, "specversion"),
                Arguments.of("an older version", "{" + good.replace("1.0", "0.3") + "}", 422, "specversion"),
                Arguments.of("no id", "{" + good.replace("\"id\":\"1\",", "") + "}", 422, "\"id\""),
                Arguments.of("an empty id", "{" + good.replace("\"1\"", "\"\"") + "}", 422, "\"id\""),
                Arguments.of("an id that is no text", "{" + good.replace("\"1\"", "1") + "}", 422, "\"id\""),
                Arguments.of(
                        "an endless id",
                        "{" + good.replace("\"1\"", "\"" + "x".repeat(201) + "\"") + "}",
                        422,
                        "200 characters"),
                Arguments.of(
                        "an id with a line end",
                        "{" + good.replace("\"1\"", "\"a\\nb\"") + "}",
                        422,
                        "control character"),
                Arguments.of(
                        "a source with spaces", "{" + good.replace("/erp", "our ERP") + "}", 422, "without spaces"),
                Arguments.of("no type", "{" + good.replace(",\"type\":\"t\"", "") + "}", 422, "\"type\""),
                Arguments.of("a time that is none", "{" + good + ",\"time\":\"yesterday\"}", 422, "Write the time"),
                Arguments.of(
                        "a time beyond all times",
                        "{" + good + ",\"time\":\"+999999999-01-01T00:00:00Z\"}",
                        422,
                        "Write the time"),
                Arguments.of("XML inside", "{" + good + ",\"datacontenttype\":\"text/xml\"}", 422, "must be JSON"),
                Arguments.of("base64 inside", "{" + good + ",\"data_base64\":\"e30=\"}", 422, "not in base64"),
                Arguments.of(
                        "one bad event of a batch", "[{" + good + "},{" + good + ",\"time\":1},7]", 422, "[1].time"),
                Arguments.of("a batch too long", "[" + "{},".repeat(1000) + "{}]", 413, "1,000 events"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void saysWhatIsWrongWith(String what, String body, int status, String sentence) {
        Page refused = signed(
                JSON,
                body.replace("/erp", source).replace("our ERP", source + " x").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains(sentence).doesNotContain("Exception", "com.fasterxml");
        assertThat(kept()).isZero();
    }

    @Test
    void refusesABodyOfFiveMegabytesBeforeItIsRead() {
        Page refused = signed(JSON, ("[\"" + "x".repeat(5_000_000) + "\"]").getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("1,048,576 bytes");
    }

    @Test
    void refusesWhatIsNoJsonByItsType() {
        assertThat(signed("text/xml", "<event/>").status()).isEqualTo(415);
        assertThat(signed("application/x-www-form-urlencoded", "id=1").status()).isEqualTo(415);
    }

    private Event event(int number) {
        return new Event(source, "e-%04d".formatted(number), "nobody.knows", Instant.EPOCH, Map.of("number", number));
    }

    private Page signed(String type, String body) {
        return signed(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private Page signed(String type, byte[] body) {
        long now = Instant.now().getEpochSecond();
        return program.postBytes(
                ADDRESS,
                type,
                body,
                Signature.TIMESTAMP,
                Long.toString(now),
                Signature.HEADER,
                Signature.of(RingflowTest.KEY, now, body));
    }

    private Page sent(byte[] body, long timestamp, String signature) {
        return program.postBytes(
                ADDRESS, JSON, body, Signature.TIMESTAMP, Long.toString(timestamp), Signature.HEADER, signature);
    }

    private static JsonNode answer(Page page) throws IOException {
        assertThat(page.status()).as(page.body()).isEqualTo(202);
        return new ObjectMapper().readTree(page.body());
    }

    private int kept() {
        return database.sql("select count(*) from ringflow.erp_event where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
