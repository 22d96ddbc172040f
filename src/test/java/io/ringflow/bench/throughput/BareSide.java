package io.ringflow.bench.throughput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The bare engine: Camunda's Spring Boot starter with its defaults, the same models, decision tables and forms, and delegates and
 * listeners that do nothing. What Ringflow's delegates tell the gateways is entered here along with the forms.
 */
final class BareSide implements Side {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final List<String> MODULES = List.of("pipeline", "delivery");
    private static final Map<String, String> STAGE_AFTER = Map.of("WorkS1", "S2", "WorkS2", "S3", "WorkS3", "S4");
    private static final String FILES = System.getProperty("ringflow.bench.models");

    private final Answers answers = new Answers();
    private final ConfigurableApplicationContext application;
    private final ProcessEngine engine;

    /** Nothing but what the class path's starters bring. */
    @EnableAutoConfiguration
    static final class Starter {}

    /** Stands for the palette's working time in the models' timers. */
    public static final class WorkingTime {
        public Date after(String duration) {
            return Date.from(Instant.now().plus(Duration.parse(duration)));
        }
    }

    /** Stands for what the palette says of the days of projects and receivables. */
    public static final class PlannedDays {
        public Date remindOn(String number) {
            return Date.from(Instant.now().plus(Duration.ofDays(20)));
        }

        public Date overdueOn(String number) {
            return Date.from(Instant.now().plus(Duration.ofDays(30)));
        }

        public Date confirmBy(String number) {
            return overdueOn(number);
        }

        public boolean erpConnected() {
            return false;
        }
    }

    BareSide(List<String> settings) {
        SpringApplication bare = new SpringApplication(Starter.class);
        List<Resource> files = files();
        bare.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("workingTime", WorkingTime.class);
            beans.registerBean("milestones", PlannedDays.class);
            beans.registerBean("collection", PlannedDays.class);
            FollowedContract.steps().forEach((name, step) -> beans.registerBean(name, JavaDelegate.class, () -> step));
            files.forEach(file -> registerSteps(beans, text(file)));
        });
        application = bare.run(settings.toArray(String[]::new));
        engine = application.getBean(ProcessEngine.class);
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("company").enableDuplicateFiltering(false);
        files.forEach(file -> deployment.addString(file.getFilename(), text(file)));
        deployment.deploy();
    }

    private static void registerSteps(GenericApplicationContext beans, String model) {
        Matcher step = STEP.matcher(model);
        while (step.find()) {
            String name = step.group(1);
            if (!beans.containsBeanDefinition(name)) {
                if (name.endsWith("Form")) {
                    beans.registerBean(name, ExecutionListener.class, () -> execution -> {});
                } else {
                    beans.registerBean(name, JavaDelegate.class, () -> execution -> {});
                }
            }
        }
    }

    private static List<Resource> files() {
        return MODULES.stream()
                .flatMap(module -> Stream.of("processes/" + module, "forms/" + module))
                .flatMap(BareSide::filesIn)
                .toList();
    }

    private static Stream<Resource> filesIn(String folder) {
        try {
            return Arrays.stream(
                    new PathMatchingResourcePatternResolver().getResources("file:" + FILES + "/" + folder + "/*"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public DataSource dataSource() {
        return application.getBean(DataSource.class);
    }

    @Override
    public List<String> groupsOf(String person) {
        return List.of("sales");
    }

    @Override
    public String capture(Deal deal) {
        Map<String, Object> lead = new HashMap<>(answers.lead(deal));
        lead.put("owner", deal.owner());
        lead.put("value", deal.value());
        return engine.getRuntimeService()
                .startProcessInstanceByKey("lead-to-contract", "LEAD-" + UUID.randomUUID(), lead)
                .getId();
    }

    @Override
    public Map<String, Object> answer(Deal deal, String task) {
        Map<String, Object> answer = new HashMap<>(answers.to(deal, task));
        switch (task) {
            case "QualifyLead" -> {
                answer.put("stage", "S1");
                answer.put("opportunityNumber", "OPP-" + deal.document());
            }
            case "WorkS1", "WorkS2" -> goTo(answer, STAGE_AFTER.get(task), "again");
            case "WorkS3" -> goTo(answer, deal.reviewed() ? "S4" : "S3", "again");
            case "WorkS4" -> goTo(answer, "S4", "settled");
            case "DraftContract" -> {
                answer.put("discount", 0.0);
                answer.put("paymentTerms", "net60");
                answer.put("contractDecision", "approved");
                answer.put("credit", "B");
                answer.put("contractNumber", "CON-" + deal.document());
            }
            case "ApproveAsManager", "ApproveForFinance", "ApproveForLegal" -> answer.put("verdict", "approved");
            default -> {}
        }
        return answer;
    }

    private static void goTo(Map<String, Object> answer, String stage, String course) {
        answer.put("stage", stage);
        answer.put("course", course);
    }

    @Override
    public void as(String person, Runnable work) {
        engine.getIdentityService().setAuthentication(person, groupsOf(person));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
