package io.ringflow.bench.throughput;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** An application that carries deals, as the driver of the throughput benchmark sees it. */
interface Side extends AutoCloseable {

    ProcessEngine engine();

    DataSource dataSource();

    List<String> groupsOf(String person);

    /** Captures a lead in the name of a person who is logged in. @return id of the process instance */
    String capture(Deal deal);

    /** What a person enters into the form of a task. */
    Map<String, Object> answer(Deal deal, String task);

    /** Runs something in the name of a person. */
    void as(String person, Runnable work);

    @Override
    void close();
}
