package io.ringflow.bench.erp;

import io.ringflow.bench.Copies;
import io.ringflow.bench.Server;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Running projects: the only one of a database, which Ringflow itself has brought as far as it is, multiplied by SQL row by row,
 * so that each has the shape that the engine made. Their finished history is left out.
 */
final class ManyProjects {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("public.act_hi_procinst", "t.end_time_ is null");
        TABLES.put("public.act_ru_execution", "true");
        TABLES.put("public.act_ru_variable", "true");
        TABLES.put("public.act_ru_task", "t.proc_inst_id_ is not null");
        TABLES.put("public.act_ru_job", "t.process_instance_id_ is not null");
        TABLES.put("public.act_ru_event_subscr", "t.proc_inst_id_ is not null");
        TABLES.put("ringflow.opportunity", "true");
        TABLES.put("ringflow.contract", "true");
        TABLES.put("ringflow.project", "true");
        TABLES.put("ringflow.project_milestone", "true");
        TABLES.put("ringflow.project_evidence", "true");
        TABLES.put("ringflow.receivable", "true");
    }

    private static final Set<String> IDS_OF_THE_ENGINE = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "super_process_instance_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "act_inst_id_",
            "task_id_",
            "var_scope_");
    private static final Set<String> IDS = Set.of("id", "project_id", "contract_id", "opportunity_id");
    private static final Set<String> NUMBERS =
            Set.of("number", "contract_number", "opportunity_number", "document_number", "business_key_");
    private static final int APART = 1_000_000;

    private ManyProjects() {}

    /** @param count how many there are then, besides the one */
    static void like(String project, int count, Server server, String database) throws SQLException {
        Copies.make(TABLES, count, (table, column) -> value(column, project), server, database);
    }

    private static String value(String column, String project) {
        if (IDS.contains(column)) {
            return "t." + column + " + n * " + APART + "::bigint";
        }
        if (IDS_OF_THE_ENGINE.contains(column) || NUMBERS.contains(column)) {
            return "t." + column + " || '-' || n";
        }
        if (column.equals("text_")) {
            return "case when t.text_ = '" + project + "' then t.text_ || '-' || n else t.text_ end";
        }
        return column.equals("duedate_") ? "t.duedate_ + interval '300 days' + n * interval '1 second'" : "t." + column;
    }
}
