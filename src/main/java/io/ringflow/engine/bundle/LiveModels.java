package io.ringflow.engine.bundle;

import io.ringflow.engine.bundle.LiveModel.Origin;
import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is live: the latest version of each process, decision table and form, and who put it there; and what was live before. It
 * shows everything; whoever calls has decided that the person may look.
 */
@Component
@Transactional(readOnly = true)
public class LiveModels {

    private static final String VERSIONS = """
            with model as (
              select 'PROCESS' as kind, key_, name_, version_, id_, deployment_id_, resource_name_, tenant_id_
                from public.act_re_procdef
              union all
              select 'DECISION', key_, name_, version_, id_, deployment_id_, resource_name_, tenant_id_
                from public.act_re_decision_def
              union all
              select 'FORM', key_, null, version_, id_, deployment_id_, resource_name_, tenant_id_
                from public.act_re_camformdef),
            wanted as (%s)
            select m.*, encode(sha256(b.bytes_), 'hex') as digest,
                   coalesce(d.source_ = 'ringflow', false) and (l.id is null or l.release is not null) as shipped,
                   l.release, coalesce(l.person, p.user_id_) as person, coalesce(l.since, d.deploy_time_) as since
              from wanted m
              join public.act_re_deployment d on d.id_ = m.deployment_id_
              join public.act_ge_bytearray b on b.deployment_id_ = m.deployment_id_ and b.name_ = m.resource_name_
              left join ringflow.live_model l on l.deployment_id = m.deployment_id_ and l.resource = m.resource_name_
              left join lateral (
                select user_id_ from public.act_hi_op_log
                 where entity_type_ = 'Deployment' and operation_type_ = 'Create' and deployment_id_ = m.deployment_id_
                 limit 1) p on l.id is null
             order by array_position(array['PROCESS', 'DECISION', 'FORM'], m.kind), m.key_, m.version_ desc
            """;

    private static final String LATEST =
            VERSIONS.formatted("select distinct on (kind, key_) * from model where tenant_id_ is null"
                    + " order by kind, key_, version_ desc");
    private static final String OF_ONE_MODEL =
            VERSIONS.formatted("select * from model where tenant_id_ is null and kind = ? and key_ = ?"
                    + " and version_ <= ? order by version_ desc limit ?");
    private static final String OF_ONE_DEPLOYMENT =
            VERSIONS.formatted("select * from model where tenant_id_ is null and deployment_id_ = ?");

    private final JdbcClient database;

    LiveModels(JdbcClient database) {
        this.database = database;
    }

    /** In order: processes, decision tables, forms, each by key. */
    public Map<ModelName, LiveModel> all() {
        Map<ModelName, LiveModel> all = new LinkedHashMap<>();
        database.sql(LATEST).query(LiveModels::model).list().forEach(live -> all.put(live.model(), live));
        return all;
    }

    /** The version of a model that is live. */
    public Optional<LiveModel> find(ModelName model) {
        return versions(model, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** The versions of a model, the newest first, as they were when they were live. */
    public List<LiveModel> versions(ModelName model, int newest, int atMost) {
        return database.sql(OF_ONE_MODEL)
                .params(model.kind().name(), model.key(), newest, atMost)
                .query(LiveModels::model)
                .list();
    }

    /** What went live together with it. */
    Map<ModelName, LiveModel> besides(LiveModel version) {
        Map<ModelName, LiveModel> together = new LinkedHashMap<>();
        database.sql(OF_ONE_DEPLOYMENT)
                .param(version.deployment())
                .query(LiveModels::model)
                .list()
                .forEach(model -> together.put(model.model(), model));
        return together;
    }

    public byte[] content(LiveModel live) {
        return database.sql("select bytes_ from public.act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(live.deployment(), live.resource())
                .query(byte[].class)
                .single();
    }

    /** How many cases run on each process, whatever its version. */
    public Map<String, Long> runningCases() {
        Map<String, Long> cases = new LinkedHashMap<>();
        database.sql("""
                        select d.key_, count(*) from public.act_ru_execution e
                          join public.act_re_procdef d on d.id_ = e.proc_def_id_
                         where e.parent_id_ is null group by d.key_
                        """)
                .query((row, number) -> cases.put(row.getString(1), row.getLong(2)))
                .list();
        return cases;
    }

    /** How many cases run on a process, whatever its version. */
    public long runningCases(ModelName process) {
        return database.sql("""
                        select count(*) from public.act_ru_execution e
                          join public.act_re_procdef d on d.id_ = e.proc_def_id_
                         where e.parent_id_ is null and d.key_ = ?
                        """).param(process.key()).query(Long.class).single();
    }

    private static LiveModel model(ResultSet row, int number) throws SQLException {
        return new LiveModel(
                new ModelName(Kind.valueOf(row.getString("kind")), row.getString("key_")),
                Optional.ofNullable(row.getString("name_")).orElse(""),
                row.getInt("version_"),
                row.getString("id_"),
                row.getString("deployment_id_"),
                row.getString("resource_name_"),
                new Origin(
                        row.getString("digest"),
                        row.getBoolean("shipped"),
                        Optional.ofNullable(row.getString("release")),
                        Optional.ofNullable(row.getString("person")),
                        row.getTimestamp("since").toInstant()));
    }
}
