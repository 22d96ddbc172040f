package io.ringflow.workbench;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workbench's place in the frame. */
@Configuration(proxyBeanMethods = false)
class WorkbenchNavigation {

    @Bean
    NavigationEntry workbenchEntry() {
        return NavigationEntry.tool("workbench.title", "/workbench", "ti-tools", 60)
                .onlyFor(Groups.PROCESS_OWNERS, Groups.CAMUNDA_ADMIN);
    }
}
