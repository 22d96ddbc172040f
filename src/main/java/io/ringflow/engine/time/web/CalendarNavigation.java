package io.ringflow.engine.time.web;

import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

    @Bean
    NavigationEntry calendarsEntry() {
        return NavigationEntry.tool("engine.calendar.title", "/settings/calendars", "ti-calendar-cog", 80)
                .onlyFor("management", "process-owners", "camunda-admin");
    }
}
