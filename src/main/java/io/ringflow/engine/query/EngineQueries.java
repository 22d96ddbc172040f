package io.ringflow.engine.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Puts Ringflow's statements in the place of those by which the engine lists and counts tasks and reads their variables. They
 * answer the same, but ask once what a person may see, instead of comparing each row with each right, and count what is mine and
 * what is offered to my groups apart, each by its index.
 */
@Component
class EngineQueries extends AbstractProcessEnginePlugin {

    private static final String MAPPING = "queries.xml";
    private static final String CHECK_JOIN = "<if test=\"!authCheck.revokeAuthorizationCheckEnabled\">";
    private static final String CHECK =
            "<include refid=\"org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity.contextualAuthorizationCheck\" />";
    private static final String CANDIDATES = "query.candidateUser != null || query.candidateGroups != null"
            + " || query.candidateGroupLike != null || query.withCandidateGroups || query.withCandidateUsers";
    private static final String VARIABLES = "org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity";
    private static final Map<String, String> INSTEAD = Map.of(
            "selectTaskByQueryCriteria", "selectTasksForPerson",
            "selectTaskCountByQueryCriteria", "countTasksForPerson",
            "selectVariableInstanceByQueryCriteria", "selectVariablesForPerson",
            "selectAuthorizedGroupIds", "selectGroupsWithRights");

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration mybatis = configuration.getSqlSessionFactory().getConfiguration();
        InputStream mapping = new ByteArrayInputStream(mapping().getBytes(StandardCharsets.UTF_8));
        new XMLMapperBuilder(mapping, mybatis, MAPPING, mybatis.getSqlFragments()).parse();
        Map<String, String> statements =
                new HashMap<>(configuration.getDbSqlSessionFactory().getStatementMappings());
        statements.putAll(INSTEAD);
        configuration.getDbSqlSessionFactory().setStatementMappings(statements);
    }

    private static String mapping() {
        try (InputStream file = Objects.requireNonNull(EngineQueries.class.getResourceAsStream(MAPPING))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@tasks@", tasks().text())
                    .replace("@variables@", variables().text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CamundaFragment tasks() {
        return CamundaFragment.of("Task.xml", "selectTaskByQueryCriteriaSql")
                .with("from ${prefix}ACT_RU_TASK RES", "from <include refid=\"source\"/>")
                .without("<if test=\"I_JOIN\">", "</if>")
                .with(
                        "authCheck.authUserId != null\"> <bind name=\"D_JOIN\"",
                        "authCheck.authUserId != null &amp;&amp; authCheck.revokeAuthorizationCheckEnabled\"> <bind name=\"D_JOIN\"")
                .without(CHECK_JOIN, "</if>")
                .with(
                        "<if test=\"query.assignee != null\">",
                        "<if test=\"query.assignee != null &amp;&amp; query != either\">")
                .with(
                        "<if test=\"" + CANDIDATES + "\"> ${queryType}",
                        "<if test=\"query != either &amp;&amp; (" + CANDIDATES + ")\"> ${queryType}")
                .with("and I.TYPE_ = 'candidate' <if", "and <include refid=\"offered\"/> <if")
                .with(
                        "and I.USER_ID_ is not null </if> </trim>",
                        "and I.USER_ID_ is not null </if> <if test=\"query.isOrQueryActive\">limit 1) = 1</if><if test=\"!query.isOrQueryActive\">)</if> </trim>")
                .with(
                        "(I.USER_ID_ = #{query.involvedUser} or",
                        "(RES.ID_ in (select I.TASK_ID_ from ${prefix}ACT_RU_IDENTITYLINK I where I.USER_ID_ = #{query.involvedUser}) or")
                .with(CHECK, "<include refid=\"maySeeTask\"/>");
    }

    private static CamundaFragment variables() {
        return CamundaFragment.of("VariableInstance.xml", "selectVariableInstanceByQueryCriteriaSql")
                .withAll("refid=\"actInstIdColumn\"", "refid=\"" + VARIABLES + ".actInstIdColumn\"")
                .without(CHECK_JOIN, "</if>")
                .with(CHECK, "<include refid=\"maySeeVariable\"/>");
    }
}
