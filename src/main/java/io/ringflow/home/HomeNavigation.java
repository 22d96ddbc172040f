package io.ringflow.home;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways that start here: the start page, and the process engine's own applications. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.work("home.nav", "/", "ti-home", 0);
    }

    @Bean
    NavigationEntry tasklistEntry() {
        return NavigationEntry.tool("home.nav.tasklist", "/camunda/app/tasklist/", "ti-checklist", 10);
    }

    @Bean
    NavigationEntry cockpitEntry() {
        return NavigationEntry.tool("home.nav.cockpit", "/camunda/app/cockpit/", "ti-gauge", 20)
                .onlyFor(Groups.PROCESS_OWNERS, Groups.CAMUNDA_ADMIN, Groups.AUDITORS);
    }

    @Bean
    NavigationEntry adminEntry() {
        return NavigationEntry.tool("home.nav.admin", "/camunda/app/admin/", "ti-settings", 30)
                .onlyFor(Groups.CAMUNDA_ADMIN);
    }
}
