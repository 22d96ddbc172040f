package io.ringflow.customer.web;

import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways from the frame to the pages of customers and products. */
@Configuration(proxyBeanMethods = false)
class CustomerNavigation {

    @Bean
    NavigationEntry customersEntry() {
        return NavigationEntry.work("customer.nav", "/customers", "ti-users", 10)
                .onlyFor(CustomerRights.READERS);
    }

    @Bean
    NavigationEntry productsEntry() {
        return NavigationEntry.tool("customer.product.nav", "/products", "ti-package", 20)
                .onlyFor(CustomerRights.READERS);
    }

    @Bean
    NavigationEntry newCustomerEntry() {
        return NavigationEntry.creating("customer.new.entry", "/customers/new", "ti-building", 40)
                .onlyFor(CustomerRights.EDITORS);
    }
}
