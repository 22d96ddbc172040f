package io.ringflow.pipeline.web;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pipeline's places in the frame. */
@Configuration(proxyBeanMethods = false)
class PipelineNavigation {

    private static final String[] LOOKING = {
        Groups.SALES,
        Groups.SALES_MANAGERS,
        Groups.BID_REVIEWERS,
        Groups.FINANCE,
        Groups.LEGAL,
        Groups.PROJECT_MANAGERS,
        Groups.MANAGEMENT,
        Groups.AUDITORS,
        Groups.CAMUNDA_ADMIN
    };

    @Bean
    NavigationEntry pipelineEntry() {
        return NavigationEntry.work("pipeline.nav", "/pipeline", "ti-filter", 30)
                .onlyFor(LOOKING);
    }

    @Bean
    NavigationEntry contractsEntry() {
        return NavigationEntry.work("pipeline.contracts.nav", "/contracts", "ti-file-certificate", 40)
                .onlyFor(LOOKING);
    }

    @Bean
    NavigationEntry newLeadEntry() {
        return NavigationEntry.creating("pipeline.lead.new", "/pipeline/leads/new", "ti-bulb", 10)
                .starting("lead-to-contract")
                .onlyFor(
                        Groups.SALES,
                        Groups.SALES_MANAGERS,
                        Groups.REGISTRARS,
                        Groups.MARKETING,
                        Groups.MARKET_INFO,
                        Groups.CAMUNDA_ADMIN);
    }
}
