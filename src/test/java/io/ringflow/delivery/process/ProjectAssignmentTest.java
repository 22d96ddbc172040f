package io.ringflow.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectAssignmentTest {

    @ParameterizedTest
    @CsvSource({
        "East,      medical,  999999.99, '',      East",
        "East,      medical,  1000000,   GTK 500, Central",
        "west,      '',       0,         '',      West",
        "Central,   '',       0,         GTK 500, Central",
        "'',        '',       0,         GTK 500, West",
        "'',        Software, 1000,      '',      East",
        "'',        telecommunications, 1000, '', West",
        "elsewhere, unknown,  1000,      other,   Central"
    })
    void choosesTheTeam(String region, String sector, double value, String product, String team) {
        assertThat(ProjectEngine.fresh()
                        .engine()
                        .getDecisionService()
                        .evaluateDecisionByKey("project-assignment")
                        .variables(Map.of("region", region, "sector", sector, "value", value, "product", product))
                        .evaluate()
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo(team);
    }
}
