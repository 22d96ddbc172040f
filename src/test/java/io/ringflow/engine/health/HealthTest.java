package io.ringflow.engine.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringflow.RingflowTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What load balancers and administrators are told about a node. */
@RingflowTest
class HealthTest {

    private final MockMvc http;
    private final Lookout lookout;
    private final JdbcClient database;

    @Autowired
    HealthTest(MockMvc http, Lookout lookout, JdbcClient database) {
        this.http = http;
        this.lookout = lookout;
        this.database = database;
    }

    @Test
    void tellsEverybodyWhetherANodeIsReadyAndOnlyAdministratorsWhy() throws Exception {
        http.perform(get("/actuator/health/readiness"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
        http.perform(get("/actuator/health/readiness").with(httpBasic("lena", "ringflow")))
                .andExpect(jsonPath("$.components").doesNotExist());
        http.perform(get("/actuator/health/readiness").with(httpBasic("admin", "ringflow")))
                .andExpect(jsonPath("$.components.node.details.database").value("well"))
                .andExpect(jsonPath("$.components.node.details.engine").value("well"))
                .andExpect(jsonPath("$.components.node.details.migrations").value("well"))
                .andExpect(jsonPath("$.components.node.details.jobExecutor").value("switched off by the settings"));
    }

    @Test
    void aliveIsWhoeverAnswersWhateverTheDatabaseDoes() throws Exception {
        http.perform(get("/actuator/health/liveness").with(httpBasic("admin", "ringflow")))
                .andExpect(jsonPath("$.components", aMapWithSize(1)))
                .andExpect(jsonPath("$.components.livenessState.status").value("UP"));
    }

    @Test
    void isNotReadyForADatabaseThatLacksAMigration() throws Exception {
        String hide = "update ringflow.flyway_schema_history set version = ? where version = ?";
        String latest = database.sql("select version from ringflow.flyway_schema_history where version is not null"
                        + " order by installed_rank desc limit 1")
                .query(String.class)
                .single();
        database.sql(hide).params("0", latest).update();
        try {
            lookout.look();
            http.perform(get("/actuator/health/readiness")).andExpect(status().isServiceUnavailable());
            assertThat(lookout.found().get("migrations")).contains(latest);
        } finally {
            database.sql(hide).params(latest, "0").update();
            lookout.look();
        }
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }
}
