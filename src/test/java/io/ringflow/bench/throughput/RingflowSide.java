package io.ringflow.bench.throughput;

import io.ringflow.RingflowApplication;
import io.ringflow.identity.People;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.NewLead;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ringflow as it is shipped: records, rights, form check, gates, deadlines and all of its history. */
final class RingflowSide implements Side {

    private final Answers answers = new Answers();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext application;
    private final ProcessEngine engine;
    private final Leads leads;
    private final People people;

    RingflowSide(List<String> settings) {
        application = SpringApplication.run(RingflowApplication.class, settings.toArray(String[]::new));
        engine = application.getBean(ProcessEngine.class);
        leads = application.getBean(Leads.class);
        people = application.getBean(People.class);
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
        return groups.computeIfAbsent(person, name -> List.copyOf(people.groupsOf(name)));
    }

    @Override
    public String capture(Deal deal) {
        Map<String, Object> lead = answers.lead(deal);
        return leads.submit(new NewLead(
                        text(lead, "customerName"),
                        text(lead, "contactName"),
                        text(lead, "email"),
                        text(lead, "phone"),
                        text(lead, "region"),
                        text(lead, "sector"),
                        text(lead, "product"),
                        text(lead, "need"),
                        Optional.of(BigDecimal.valueOf(deal.value())),
                        text(lead, "currency"),
                        text(lead, "source")))
                .processInstanceId();
    }

    @Override
    public Map<String, Object> answer(Deal deal, String task) {
        return answers.to(deal, task);
    }

    @Override
    public void as(String person, Runnable work) {
        List<String> hers = groupsOf(person);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(hers)));
        engine.getIdentityService().setAuthentication(person, hers);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        application.close();
    }

    private static String text(Map<String, Object> lead, String name) {
        return lead.get(name).toString();
    }
}
