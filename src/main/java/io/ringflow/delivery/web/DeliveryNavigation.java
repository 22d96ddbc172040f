package io.ringflow.delivery.web;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projects' place in the frame. */
@Configuration(proxyBeanMethods = false)
class DeliveryNavigation {

    @Bean
    NavigationEntry projectsEntry() {
        return NavigationEntry.work("delivery.projects.nav", "/projects", "ti-timeline-event", 50)
                .onlyFor(
                        Groups.SALES,
                        Groups.SALES_MANAGERS,
                        Groups.FINANCE,
                        Groups.LEGAL,
                        Groups.PROJECT_MANAGERS,
                        Groups.SERVICE_MANAGERS,
                        Groups.MANAGEMENT,
                        Groups.AUDITORS,
                        Groups.CAMUNDA_ADMIN);
    }
}
