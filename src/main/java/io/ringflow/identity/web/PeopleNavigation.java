package io.ringflow.identity.web;

import io.ringflow.identity.rights.PageRights;
import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to people, for those who may go there. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationEntry peopleEntry(PageRights rights) {
        return NavigationEntry.tool("identity.people.title", "/people", "ti-users-group", 80)
                .onlyFor(rights.groupsFor("/people/**"));
    }
}
