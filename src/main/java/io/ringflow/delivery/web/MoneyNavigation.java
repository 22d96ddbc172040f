package io.ringflow.delivery.web;

import io.ringflow.identity.Groups;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money's places in the frame. */
@Configuration(proxyBeanMethods = false)
class MoneyNavigation {

    @Bean
    NavigationEntry receivablesEntry() {
        return NavigationEntry.work("delivery.receivables.nav", "/receivables", "ti-cash", 60)
                .onlyFor(MoneyAccess.LOOKING);
    }

    @Bean
    NavigationEntry newReceiptEntry() {
        return NavigationEntry.creating("delivery.receipt.new", "/receipts/new", "ti-coin", 40)
                .onlyFor(Groups.FINANCE, Groups.CAMUNDA_ADMIN);
    }
}
