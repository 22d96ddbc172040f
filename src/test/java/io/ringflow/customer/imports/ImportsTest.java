package io.ringflow.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.RingflowTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@RingflowTest
class ImportsTest {

    @Autowired
    MockMvc http;

    @Autowired
    ObjectMapper json;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void takesCustomersWithTheirTreeWhateverTheOrderOfTheRows() throws Exception {
        String file = """
                account,sector,office_location,subsidiary_of
                Child %1$s,technolgy,Philipines,Middle %1$s
                Middle %1$s,software,Norway,Top %1$s
                Top %1$s,retail,China,
                Lost %1$s,retail,China,Nobody %1$s
                Loop A %1$s,retail,China,Loop B %1$s
                Loop B %1$s,retail,China,Loop A %1$s
                """.formatted(mark);

        JsonNode report = run("accounts", file, "{}");

        assertThat(counts(report)).containsExactly("DONE", "6", "3", "0", "3");
        assertThat(parentOf("Child " + mark)).isEqualTo("Middle " + mark);
        assertThat(parentOf("Middle " + mark)).isEqualTo("Top " + mark);
        assertThat(customers()).isEqualTo(3);
        assertThat(refusedFile(report))
                .contains("Nobody " + mark)
                .contains("is not known, or was refused itself")
                .contains("refused_because");
    }

    @Test
    void aRepeatChangesNothingAndWhatTheFileLeavesOutStays() throws Exception {
        String file = "account,sector,employees\nFirst %1$s,retail,10\nSecond %1$s,finance,20\n".formatted(mark);
        run("accounts", file, "{}");

        JsonNode again = run("accounts", file, "{}");
        JsonNode less = run("accounts", "account,employees\nFirst %s,11\n".formatted(mark), "{}");

        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(less.get("updated").asInt()).isEqualTo(1);
        assertThat(customers()).isEqualTo(2);
        assertThat(database.sql("select sector || employees from ringflow.customer where name = ?")
                        .param("First " + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("retail11");
    }

    @Test
    void aPreviewProposesAndWritesNothing() throws Exception {
        JsonNode report = report(send(
                "accounts",
                "preview",
                "account,sector\nFirst %1$s,technolgy\nSecond %1$s,technolgy\n".formatted(mark),
                "{}"));

        assertThat(report.get("state").asText()).isEqualTo("PREVIEWED");
        JsonNode proposal = report.at("/understanding/proposals/0");
        assertThat(proposal.get("value").asText()).isEqualTo("technolgy");
        assertThat(proposal.get("proposed").asText()).isEqualTo("technology");
        assertThat(proposal.get("rows").asInt()).isEqualTo(2);
        assertThat(customers()).isZero();
    }

    @Test
    void correctsOnlyWhatWasConfirmedAndSaysSo() throws Exception {
        String file = "account,sector\nFirst %1$s,technolgy\nSecond %1$s,retial\n".formatted(mark);

        JsonNode report = run("accounts", file, "{\"sector\": {\"technolgy\": \"technology\"}}");

        assertThat(counts(report)).containsExactly("DONE", "2", "2", "1", "0");
        assertThat(report.get("pointedOut").asInt()).isEqualTo(1);
        assertThat(sectorOf("First " + mark)).isEqualTo("technology");
        assertThat(sectorOf("Second " + mark)).isEqualTo("retial");
    }

    @Test
    void refusedRowsCanBeCorrectedAndSentAgain() throws Exception {
        String file = "account,employees,note\nFirst %1$s,many,=cmd|x\n=Second %1$s,5,\nThird %1$s,7,,,extra\n"
                .formatted(mark);
        JsonNode first = run("accounts", file, "{}");
        String refused = refusedFile(first);

        JsonNode second = run("accounts", refused.replace("many", "12").replace("\ufeff", ""), "{}");

        assertThat(counts(first)).containsExactly("DONE", "3", "1", "0", "2");
        assertThat(refused).contains("'=cmd|x").contains("«many» is not a whole number");
        assertThat(counts(second)).containsExactly("DONE", "2", "1", "0", "1");
        assertThat(customers()).isEqualTo(2);
    }

    @Test
    void whatWasConfirmedNeedNotBeConfirmedAgainForTheRefusedRows() throws Exception {
        JsonNode report = run(
                "accounts",
                "account,industry,employees\nFirst %s,technolgy,many\n".formatted(mark),
                "{\"industry\": {\"technolgy\": \"technology\"}}");

        assertThat(refusedFile(report)).contains("First " + mark + ",technology,many,");
    }

    @Test
    void nothingOfAFileThatIsCutOffIsTaken() throws Exception {
        JsonNode report = run("accounts", "account,sector\nFirst %1$s,retail\n\"Second %1$s".formatted(mark), "{}");

        assertThat(report.get("state").asText()).isEqualTo("FAILED");
        assertThat(report.get("problem").asText()).contains("cut off");
        assertThat(customers()).isZero();
    }

    @Test
    void goesOnWhereAFaultStoppedItAndTakesNoRowTwice() throws Exception {
        String rows = IntStream.range(0, 1200)
                .mapToObj(number -> "Company " + number + " of " + mark + ",retail\n")
                .collect(Collectors.joining());
        long run = send("accounts", "run", "account,sector\n" + rows, "{}");
        work(run);
        work(run);
        breakTable();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertFault(run);
        }
        mendTable();

        assertThat(report(run).get("done").asInt()).isEqualTo(500);
        JsonNode report = workToTheEnd(run);

        assertThat(counts(report)).containsExactly("FAILED", "1200", "500", "0", "0");
        http.perform(post("/import/" + run + "/continue")
                        .with(csrf())
                        .with(user("marco").authorities(() -> "sales-managers")))
                .andExpect(status().is3xxRedirection());
        assertThat(counts(workToTheEnd(run))).containsExactly("DONE", "1200", "1200", "0", "0");
        assertThat(customers()).isEqualTo(1200);
    }

    @Test
    void twoImportsOfTheSameFileAtOnceEnterEachCustomerOnce() throws Exception {
        String rows = IntStream.range(0, 600)
                .mapToObj(number -> "Twin " + number + " of " + mark + "\n")
                .collect(Collectors.joining());
        long one = send("accounts", "run", "account\n" + rows, "{}");
        long other = send("accounts", "run", "account\n" + rows, "{}");
        ExecutorService both = Executors.newFixedThreadPool(2);

        List<Future<JsonNode>> reports =
                both.invokeAll(List.<Callable<JsonNode>>of(() -> workToTheEnd(one), () -> workToTheEnd(other)));
        both.shutdown();

        int created = 0;
        for (Future<JsonNode> report : reports) {
            assertThat(counts(report.get())).containsExactly("DONE", "600", "600", "0", "0");
            created += report.get().get("created").asInt();
        }
        assertThat(created).isEqualTo(600);
        assertThat(customers()).isEqualTo(600);
    }

    @Test
    void numbersAndDatesThatCanBeReadInTwoWaysAreNotGuessed() throws Exception {
        JsonNode report = run("products", "product,sales_price\nThing %1$s,1.234\n".formatted(mark), "{}");

        assertThat(report.get("state").asText()).isEqualTo("FAILED");
        assertThat(report.get("problem").asText()).contains("1.234").contains("two ways");
    }

    @Test
    void peopleBringTheirManagersWithThem() throws Exception {
        JsonNode report = run(
                "people",
                "sales_agent,manager,regional_office\nAnna %1$s,Boss %1$s,East\nBert %1$s,Boss %1$s,East\n"
                        .formatted(mark),
                "{}");

        assertThat(counts(report)).containsExactly("DONE", "2", "2", "0", "0");
        assertThat(database.sql("""
                        select count(*) from act_id_membership m join act_id_user u on u.id_ = m.user_id_
                        where u.last_ = ? and m.group_id_ in ('sales', 'sales-managers')""").param(mark).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void answersBadRequestsInASentence() throws Exception {
        for (Map.Entry<String, String> wrong :
                Map.of("kind", "planets", "mode", "guess", "corrections", "[1]").entrySet()) {
            Map<String, String> parts = new HashMap<>(Map.of("kind", "accounts", "mode", "preview"));
            parts.put(wrong.getKey(), wrong.getValue());
            var request = multipart("/api/imports")
                    .file(new MockMultipartFile("file", "a.csv", "text/csv", "account\nx\n".getBytes()));
            parts.forEach(request::param);
            http.perform(request.with(httpBasic("marco", "ringflow")))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors." + wrong.getKey()).isNotEmpty());
        }
        http.perform(multipart("/api/imports")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", "%PDF-1.7 x".getBytes()))
                        .param("kind", "accounts")
                        .with(httpBasic("marco", "ringflow")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.file", containsString("PDF")));
    }

    @Test
    void isClosedToThoseWhoDoNotAnswerForTheRecords() throws Exception {
        http.perform(get("/api/imports").with(httpBasic("lena", "ringflow"))).andExpect(status().isForbidden());
        http.perform(get("/api/imports")).andExpect(status().isUnauthorized());
    }

    private JsonNode run(String kind, String file, String corrections) throws Exception {
        return workToTheEnd(send(kind, "run", file, corrections));
    }

    private long send(String kind, String mode, String file, String corrections) throws Exception {
        String location = http.perform(multipart("/api/imports")
                        .file(new MockMultipartFile(
                                "file", kind + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", kind)
                        .param("mode", mode)
                        .param("corrections", corrections)
                        .with(httpBasic("marco", "ringflow")))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        long run = Long.parseLong(String.valueOf(location).replaceAll(".*/", ""));
        if (mode.equals("preview")) {
            work(run);
        }
        return run;
    }

    private JsonNode report(long run) throws Exception {
        return json.readTree(http.perform(get("/api/imports/" + run).with(httpBasic("marco", "ringflow")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String refusedFile(JsonNode report) throws Exception {
        var started = http.perform(get(report.get("refusedRows").asText()).with(httpBasic("marco", "ringflow")))
                .andReturn();
        return http.perform(asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode workToTheEnd(long run) throws Exception {
        for (int step = 0; step < 100; step++) {
            JsonNode report = report(run);
            if (!List.of("UPLOADED", "RUNNING").contains(report.get("state").asText())) {
                return report;
            }
            work(run);
        }
        throw new IllegalStateException("Never ends");
    }

    private void work(long run) {
        management.executeJob(database.sql("select job_id from ringflow.import_run where id = ?")
                .param(run)
                .query(String.class)
                .single());
    }

    private void assertFault(long run) {
        assertThatThrownBy(() -> work(run)).isInstanceOf(Exception.class);
    }

    private void breakTable() {
        database.sql("alter table ringflow.customer add constraint broken check (name not like 'Company 7% of " + mark
                        + "') not valid")
                .update();
    }

    private void mendTable() {
        database.sql("alter table ringflow.customer drop constraint broken").update();
    }

    private static List<String> counts(JsonNode report) {
        List<String> counts = new ArrayList<>();
        for (String name : List.of("state", "rows", "taken", "corrected", "refused")) {
            counts.add(report.get(name).asText());
        }
        return counts;
    }

    private int customers() {
        return database.sql("select count(*) from ringflow.customer where name like '%' || ?")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    private String parentOf(String name) {
        return database.sql("select p.name from ringflow.customer c join ringflow.customer p on p.id = c.parent_id"
                        + " where c.name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String sectorOf(String name) {
        return database.sql("select sector from ringflow.customer where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
