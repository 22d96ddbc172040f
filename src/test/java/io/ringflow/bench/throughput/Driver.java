package io.ringflow.bench.throughput;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Works deals off from the lead to the signed contract, each task claimed and completed by the person whom it concerns, through
 * the services that Tasklist's REST interface calls.
 */
final class Driver {

    private static final Map<String, String> WHO = Map.of(
            "ReviewQuotation", "ben",
            "ApproveAsManager", "marco",
            "ApproveForFinance", "fiona",
            "ApproveForLegal", "luca");
    private static final String LAST = "SignContract";
    private static final int BLINK = 5;
    private static final int PATIENCE = 4_000;
    private static final int DEPTH = 2;

    private final Side side;

    Driver(Side side) {
        this.side = side;
    }

    void work(String run, int deals, int threads) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                working.add(people.submit(() -> {
                    for (int number = next.getAndIncrement(); number < deals; number = next.getAndIncrement()) {
                        work(new Deal(run, number), "");
                    }
                    return null;
                }));
            }
            for (Future<?> thread : working) {
                thread.get();
            }
        } finally {
            people.shutdown();
        }
    }

    /** Leaves one deal open before each of its tasks, so that every table of work in progress holds rows of real shape. */
    void leaveSomeOpen(String run) throws Exception {
        int number = 0;
        for (String task : List.of("QualifyLead", "WorkS1", "WorkS2", "WorkS3", "ReviewQuotation", "WorkS4")) {
            work(new Deal(run, number++), task);
        }
        for (String task : List.of("DraftContract", "ApproveAsManager", "ApproveForFinance", LAST)) {
            work(new Deal(run, 10 * number++), task);
        }
    }

    /** Closes the connections: backends tell what they counted when they end. */
    void rest() throws SQLException, InterruptedException {
        HikariDataSource pool = side.dataSource().unwrap(HikariDataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        TimeUnit.SECONDS.sleep(2);
    }

    private void work(Deal deal, String until) throws InterruptedException {
        ProcessEngine engine = side.engine();
        List<String> instances = new ArrayList<>(DEPTH);
        side.as(deal.owner(), () -> instances.add(side.capture(deal)));
        for (String done = ""; !done.equals(LAST); ) {
            Task task = next(engine, instances);
            String key = task.getTaskDefinitionKey();
            if (key.equals(until)) {
                return;
            }
            String person = task.getAssignee() == null ? WHO.get(key) : task.getAssignee();
            side.as(person, () -> {
                if (task.getAssignee() == null) {
                    engine.getTaskService().claim(task.getId(), person);
                }
                engine.getFormService().submitTaskForm(task.getId(), side.answer(deal, key));
            });
            deal.did(key);
            done = key;
        }
    }

    private static Task next(ProcessEngine engine, List<String> instances) throws InterruptedException {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            List<Task> open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .list();
            if (!open.isEmpty()) {
                return open.get(0);
            }
            List<ProcessInstance> called = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .superProcessInstanceId(instances.get(0))
                    .list();
            if (called.isEmpty() || instances.contains(called.get(0).getId())) {
                TimeUnit.MILLISECONDS.sleep(BLINK);
            } else {
                instances.add(called.get(0).getId());
            }
        }
        throw new IllegalStateException("The deal of " + instances + " does not come on");
    }
}
