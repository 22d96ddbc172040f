package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import io.ringflow.shared.Digest;
import io.ringflow.shared.Turns;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deploys models of one module together, through the gate, and remembers for each whose it is. */
@Component
class GoingLive {

    private static final String SOURCE = "ringflow";

    private final RepositoryService repository;
    private final JdbcClient database;
    private final Turns turns;
    private final Clock clock;

    GoingLive(RepositoryService repository, JdbcClient database, Turns turns, Clock clock) {
        this.repository = repository;
        this.database = database;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Waits until no other node and no person deploys, by the lock that the engine takes for every deployment; held until the
     * transaction ends.
     */
    void waitForOthers() {
        database.sql("select 1 from public.act_ge_property where name_ = 'deployment.lock' for update")
                .query(Integer.class)
                .single();
    }

    /** The same at the start of a node, which may wait for as long as another takes to prepare. */
    void waitForOtherNodes() {
        turns.await(() -> database.sql(
                        "select 1 from public.act_ge_property where name_ = 'deployment.lock' for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent());
    }

    /**
     * @param models that go live together
     * @param live what is live until now: whatever does not change keeps its origin
     * @param release that brought those which change
     * @param person who decided on them; empty for the release itself
     */
    void deploy(
            String module,
            Map<ModelName, byte[]> models,
            Map<ModelName, LiveModel> live,
            Optional<String> release,
            Optional<String> person) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("ringflow-" + module).source(SOURCE);
        models.forEach((model, content) ->
                deployment.addInputStream(resource(module, model), new ByteArrayInputStream(content)));
        String id = deployment.deploy().getId();
        models.forEach((model, content) -> {
            String digest = Digest.hex(content);
            Optional<LiveModel.Origin> before = Optional.ofNullable(live.get(model))
                    .map(LiveModel::origin)
                    .filter(origin -> origin.digest().equals(digest))
                    .filter(origin -> !origin.shipped()
                            || origin.release().isPresent()
                            || origin.person().isPresent());
            note(
                    id,
                    resource(module, model),
                    before.orElseGet(() -> new LiveModel.Origin(digest, true, release, person, clock.instant())));
        });
    }

    private void note(String deployment, String resource, LiveModel.Origin origin) {
        database.sql("""
                        insert into ringflow.live_model (deployment_id, resource, digest, release, person, since)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deployment,
                        resource,
                        origin.digest(),
                        origin.release().orElse(null),
                        origin.person().orElse(null),
                        Timestamp.from(origin.since()))
                .update();
    }

    private static String resource(String module, ModelName model) {
        return module + "/" + model.file();
    }
}
