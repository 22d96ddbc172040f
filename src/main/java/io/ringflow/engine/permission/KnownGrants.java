package io.ringflow.engine.permission;

import io.ringflow.engine.permission.Grant.Holder;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what of the engine's authorizations concerns a person and the things asked about, in one statement. */
@Component
class KnownGrants {

    private static final String SQL = """
            select 'PERSON', TYPE_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
            where TYPE_ in (1, 2) and USER_ID_ = ? and RESOURCE_TYPE_ = any (?) and RESOURCE_ID_ = any (?)
            union all
            select 'GROUP', TYPE_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
            where TYPE_ in (1, 2) and GROUP_ID_ = any (?) and RESOURCE_TYPE_ = any (?) and RESOURCE_ID_ = any (?)
            union all
            select 'EVERYBODY', TYPE_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
            where TYPE_ = 0 and USER_ID_ = '*' and RESOURCE_TYPE_ = any (?) and RESOURCE_ID_ = any (?)
            union all
            (select 'PERSON', TYPE_, -1, '', 0 from ACT_RU_AUTHORIZATION where TYPE_ = 2 and USER_ID_ in (?, '*') limit 1)
            union all
            (select 'GROUP', TYPE_, -1, '', 0 from ACT_RU_AUTHORIZATION where TYPE_ = 2 and GROUP_ID_ = any (?) limit 1)""";

    private final JdbcTemplate database;

    KnownGrants(JdbcTemplate database) {
        this.database = database;
    }

    /** The thing asked about, and all things of its kind. */
    static List<String> concerned(@Nullable String resourceId) {
        return resourceId == null || resourceId.equals(Authorization.ANY)
                ? List.of(Authorization.ANY)
                : List.of(resourceId, Authorization.ANY);
    }

    Grants of(String person, @Nullable List<String> groups, List<PermissionCheck> checks) {
        Object[] hers = groups == null ? new Object[0] : groups.toArray();
        Object[] resources =
                checks.stream().map(PermissionCheck::getResourceType).distinct().toArray();
        Object[] ids = checks.stream()
                .flatMap(check -> concerned(check.getResourceId()).stream())
                .distinct()
                .toArray();
        return new Grants(database.query(
                connection -> statement(connection, person, hers, resources, ids), (row, number) -> grant(row)));
    }

    private static PreparedStatement statement(
            Connection connection, String person, Object[] groups, Object[] resources, Object[] ids)
            throws SQLException {
        Array hers = connection.createArrayOf("text", groups);
        Array kinds = connection.createArrayOf("int4", resources);
        Array things = connection.createArrayOf("text", ids);
        PreparedStatement statement = connection.prepareStatement(SQL);
        int position = 1;
        for (Object value : List.of(person, kinds, things, hers, kinds, things, kinds, things, person, hers)) {
            statement.setObject(position++, value);
        }
        return statement;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getInt(2), Holder.valueOf(row.getString(1)), row.getInt(3), row.getString(4), row.getInt(5));
    }
}
