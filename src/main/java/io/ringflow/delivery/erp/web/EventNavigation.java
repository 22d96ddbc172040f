package io.ringflow.delivery.erp.web;

import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way from the frame to the ERP's events. */
@Configuration(proxyBeanMethods = false)
class EventNavigation {

    @Bean
    NavigationEntry erpEventsEntry() {
        return NavigationEntry.tool("delivery.events.nav", EventPages.LIST, "ti-plug-connected", 30)
                .onlyFor(EventAccess.LOOKING)
                .alsoAt(ErpTabs.OUTBOX);
    }
}
