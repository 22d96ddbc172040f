package io.ringflow.delivery.process;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DemonstrationFile;
import io.ringflow.shared.demonstration.DoneOnce;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the projects of the demonstration company's contracts to different stages, each by acting it out: customers pay, two
 * people confirm what else a stage needs, and what nobody sees to is reminded of, chased and escalated. A step is a transaction
 * of its own, as it is in life, so that a start which is cut off goes on where it was.
 */
@Component
@Order(Preparation.DEMONSTRATION + 2)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationProjects implements Preparation {

    private final ProjectPlay play;
    private final DoneOnce done;
    private final JdbcClient database;

    DemonstrationProjects(ProjectPlay play, DoneOnce done, JdbcClient database) {
        this.play = play;
        this.done = done;
        this.database = database;
    }

    /** Something that comes true so many days after the signature. */
    record Step(EvidenceKind evidence, int day) {

        static List<Step> read(String steps) {
            return Arrays.stream(steps.split(" "))
                    .filter(step -> !step.isEmpty())
                    .map(step -> step.split("@"))
                    .map(parts -> new Step(EvidenceKind.valueOf(parts[0]), Integer.parseInt(parts[1])))
                    .toList();
        }
    }

    /** A contract of the demonstration that became a project. */
    private record Begun(String project, LocalDate signedOn) {}

    @Override
    public void prepare() {
        for (Map<String, String> row : DemonstrationFile.rows("projects")) {
            String name = "demonstration project " + row.get("deal");
            if (!isPlayed(name)) {
                begun(row.get("deal"))
                        .forEach(begun -> play.act(begun.project(), begun.signedOn(), Step.read(row.get("steps"))));
                done.once(name, () -> {});
            }
        }
    }

    private boolean isPlayed(String name) {
        return database.sql("select exists (select 1 from ringflow.done_once where what = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private List<Begun> begun(String deal) {
        return database.sql("""
                        select project.number, project.signed_on from ringflow.project project
                        join ringflow.contract contract on contract.id = project.contract_id
                        where contract.document_number like 'RF/%/' || ?""")
                .param(deal)
                .query((row, line) -> new Begun(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }
}
