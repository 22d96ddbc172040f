package io.ringflow.customer.imports;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts imports into the frame, for those who may run them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    @Bean
    NavigationEntry importNavigation() {
        return NavigationEntry.tool("import.nav", "/import", "ti-table-import", 90)
                .onlyFor(Groups.SALES_MANAGERS, Groups.MANAGEMENT, Groups.REGISTRARS, Groups.CAMUNDA_ADMIN);
    }
}
