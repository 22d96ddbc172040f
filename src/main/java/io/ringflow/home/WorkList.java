package io.ringflow.home;

import io.ringflow.engine.diagram.ModelWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a person has to do, and what the person's groups have to do, most pressing first. A list is one statement over
 * the engine's tables, behind an index on assignee or group: the engine's own query reads the case's number and customer
 * apart, and checks rights that being the assignee or in the group already gives.
 */
@Component
@Transactional(readOnly = true)
class WorkList {

    private static final String ROWS = """
            select t.id_, t.name_ as step, t.description_ as what, t.task_def_key_, d.key_ as process, d.name_ as process_name,
                   t.due_date_, t.follow_up_date_, t.assignee_, root.business_key_,
                   (select v.text_ from act_ru_variable v
                     where v.execution_id_ = root.id_ and v.name_ = 'customerName' limit 1) as customer,
                   coalesce(t.due_date_, 'infinity')::text || ' ' || t.id_ as after
              from act_ru_task t
              join act_re_procdef d on d.id_ = t.proc_def_id_
              join act_ru_execution p on p.id_ = t.proc_inst_id_
              join act_ru_execution root on root.id_ = p.root_proc_inst_id_
             where t.suspension_state_ = 1
            """;
    private static final String BEHIND = " and (t.due_date_ >= cast(:afterDue as timestamp) or t.due_date_ is null)"
            + " and (coalesce(t.due_date_, 'infinity'), t.id_) > (cast(:afterDue as timestamp), :afterId)";
    private static final String IN_ORDER = " order by t.due_date_, t.id_ limit :limit";
    private static final String OF_GROUPS = """
             and t.assignee_ is null
             and exists (select 1 from act_ru_identitylink l
                          where l.task_id_ = t.id_ and l.type_ = 'candidate'
                            and (l.group_id_ in (:groups) or l.user_id_ = :person))
            """;

    private final JdbcClient database;

    WorkList(JdbcClient database) {
        this.database = database;
    }

    /** The tasks assigned to a person, behind the row whose key is given. */
    List<WorkItem> of(String person, Optional<String> after, int limit) {
        return Position.of(after)
                .map(behind -> database.sql(ROWS + " and t.assignee_ = :person" + BEHIND + IN_ORDER)
                        .param("afterDue", behind.due())
                        .param("afterId", behind.id()))
                .orElseGet(() -> database.sql(ROWS + " and t.assignee_ = :person" + IN_ORDER))
                .param("person", person)
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    /** The tasks that nobody has and that this person may take, behind the row whose key is given. */
    List<WorkItem> open(String person, Collection<String> groups, Optional<String> after, int limit) {
        return Position.of(after)
                .map(behind -> database.sql(ROWS + OF_GROUPS + BEHIND + IN_ORDER)
                        .param("afterDue", behind.due())
                        .param("afterId", behind.id()))
                .orElseGet(() -> database.sql(ROWS + OF_GROUPS + IN_ORDER))
                .param("person", person)
                .param("groups", atLeastOne(groups))
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    /** A task that this person has or may take. */
    Optional<WorkItem> find(String task, String person, Collection<String> groups) {
        return database.sql(ROWS + " and t.id_ = :task and (t.assignee_ = :person or (true " + OF_GROUPS + "))")
                .param("task", task)
                .param("person", person)
                .param("groups", atLeastOne(groups))
                .query(this::item)
                .optional();
    }

    /** The case that a task belongs to: its uppermost process instance. */
    Optional<String> caseOf(String task) {
        return database.sql("""
                        select p.root_proc_inst_id_ from act_ru_task t
                          join act_ru_execution p on p.id_ = t.proc_inst_id_ where t.id_ = :task
                        """).param("task", task).query(String.class).optional();
    }

    /** What this person has to do next in a case. */
    Optional<WorkItem> next(String processInstance, String person) {
        return database.sql(ROWS + " and t.assignee_ = :person and root.id_ = :case" + IN_ORDER)
                .param("person", person)
                .param("case", processInstance)
                .param("limit", 1)
                .query(this::item)
                .optional();
    }

    /** What became of a task, also if it is done; empty if there never was one. */
    Optional<Fate> fateOf(String task) {
        return database.sql("select assignee_, end_time_ from act_hi_taskinst where id_ = :task")
                .param("task", task)
                .query((row, at) -> new Fate(row.getString("assignee_"), instant(row.getTimestamp("end_time_"))))
                .optional();
    }

    private WorkItem item(ResultSet row, int at) throws SQLException {
        String process = row.getString("process");
        String element = row.getString("task_def_key_");
        Map<String, String> words = ModelWords.of(process, LocaleContextHolder.getLocale());
        return new WorkItem(
                row.getString("id_"),
                words.getOrDefault(element, Objects.requireNonNullElse(row.getString("step"), element)),
                text(row.getString("what")),
                words.getOrDefault(process, Objects.requireNonNullElse(row.getString("process_name"), process)),
                text(row.getString("business_key_")),
                text(row.getString("customer")),
                instant(row.getTimestamp("due_date_")),
                instant(row.getTimestamp("follow_up_date_")),
                row.getString("assignee_") != null,
                row.getString("after"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Collection<String> atLeastOne(Collection<String> groups) {
        return groups.isEmpty() ? List.of("") : groups;
    }

    /** A place in a list: the deadline of its last row, and that row's task. */
    private record Position(String due, String id) {

        static Optional<Position> of(Optional<String> after) {
            return after.filter(key -> key.matches("(infinity|[0-9: .-]{10,29}) [0-9a-zA-Z-]{1,64}"))
                    .map(key -> new Position(
                            key.substring(0, key.lastIndexOf(' ')), key.substring(key.lastIndexOf(' ') + 1)));
        }
    }
}
