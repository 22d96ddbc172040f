package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import io.ringflow.shared.Digest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what came with which release, and what of it went live. */
@Component
class ShippedModels {

    private final JdbcClient database;
    private final Clock clock;

    ShippedModels(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this very bundle was shipped before, so that there is nothing to do, or a newer one came since. */
    boolean knows(Bundle bundle) {
        return database.sql("select exists (select 1 from ringflow.shipped_bundle where module = ? and digest = ?)")
                .params(bundle.module(), bundle.digest())
                .query(Boolean.class)
                .single();
    }

    /** From now on each bundle of the module is new again, also those that came after the one that is shipped again. */
    void forgetBundles(String module) {
        database.sql("delete from ringflow.shipped_bundle where module = ?")
                .param(module)
                .update();
    }

    /** The module that a model came with; what nobody but a person ever drew belongs to none. */
    Optional<String> module(ModelName model) {
        return database.sql("select module from ringflow.shipped_model where model = ? order by ordinal desc limit 1")
                .param(model.file())
                .query(String.class)
                .optional();
    }

    void ship(Bundle bundle, String release) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into ringflow.shipped_bundle (module, digest, release, shipped_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(bundle.module(), bundle.digest(), release, now).update();
        bundle.models()
                .forEach((model, content) -> database.sql("""
                        insert into ringflow.shipped_model (module, model, digest, content, release, shipped_at, ordinal)
                        values (?, ?, ?, ?, ?, ?, nextval('ringflow.shipped_model_ordinal'))
                        on conflict (module, model, digest) do update set ordinal = excluded.ordinal
                        """)
                        .params(bundle.module(), model.file(), Digest.hex(content), content, release, now)
                        .update());
    }

    /** The digest of each model as it came with the last release that had it. */
    Map<ModelName, String> lastShipped(String module) {
        return digests("""
                select distinct on (model) model, digest from ringflow.shipped_model
                 where module = ? order by model, ordinal desc
                """, module);
    }

    /** The digest of each model as a release last put it live, or had it adopted. */
    Map<ModelName, String> lastPutLive(String module) {
        return digests("""
                select distinct on (resource) substr(resource, length(?) + 2), digest from ringflow.live_model
                 where release is not null and starts_with(resource, ? || '/') order by resource, id desc
                """, module, module);
    }

    private Map<ModelName, String> digests(String query, Object... parameters) {
        Map<ModelName, String> digests = new HashMap<>();
        database.sql(query)
                .params(parameters)
                .query((row, number) -> digests.put(ModelName.ofFile(row.getString(1)), row.getString(2)))
                .list();
        return digests;
    }
}
