package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

    @Bean
    DeadlinePlugin deadlinePlugin(WorkingCalendars calendars, Clock clock, DeadlineSettings settings) {
        return new DeadlinePlugin(calendars, clock, settings.standard());
    }
}
