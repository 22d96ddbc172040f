package io.ringflow.bench.load;

import io.ringflow.bench.Copies;
import io.ringflow.bench.Server;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Deals waiting in their stage with their task, variables and urging timer: one that Ringflow itself started, multiplied by SQL
 * row by row, so that each has the shape that the engine made. Their history is left out.
 */
final class ManyDeals {

    private static final Map<String, String> ROWS_OF_ONE = Map.of(
            "public.act_ru_execution", "t.proc_inst_id_ = :instance",
            "public.act_ru_task", "t.proc_inst_id_ = :instance",
            "public.act_ru_variable", "t.proc_inst_id_ = :instance",
            "public.act_ru_job", "t.process_instance_id_ = :instance",
            "public.act_hi_procinst", "t.proc_inst_id_ = :instance",
            "ringflow.opportunity", "t.process_instance_id = :instance");
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "act_inst_id_",
            "task_id_",
            "var_scope_",
            "process_instance_id",
            "external_id");
    private static final Set<String> NUMBERS = Set.of("business_key_", "text_", "number");
    private static final long FIRST_ID = 1_000_000_000L;

    private ManyDeals() {}

    /**
     * @param number of the deal that all others are made like
     * @param count how many there are then, besides it
     */
    static void like(String number, int count, Server server, String database) throws SQLException {
        String instance = server.ask(
                database, "select process_instance_id from ringflow.opportunity where number = '" + number + "'");
        Map<String, String> tables = new LinkedHashMap<>(ROWS_OF_ONE);
        tables.replaceAll((table, condition) -> condition.replace(":instance", "'" + instance + "'"));
        Copies.make(tables, count, (table, column) -> value(table, column, number), server, database);
    }

    private static String value(String table, String column, String number) {
        if (table.equals("ringflow.opportunity") && column.equals("id")) {
            return FIRST_ID + " + n";
        }
        if (IDS.contains(column)) {
            return "t." + column + " || '-' || n";
        }
        if (NUMBERS.contains(column)) {
            return "replace(t." + column + ", '" + number + "', '" + number + "-' || n)";
        }
        return column.equals("duedate_") ? "t.duedate_ + interval '30 days' + n * interval '1 second'" : "t." + column;
    }
}
