package io.ringflow.engine.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.engine.form.FormGuard;
import io.ringflow.engine.time.WorkingCalendars;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskGuardConfiguration {

    @Bean
    TaskGuardPlugin taskGuardPlugin(WorkingCalendars calendars, Clock clock) {
        return new TaskGuardPlugin(new FormGuard(new ObjectMapper(), calendars, clock));
    }
}
