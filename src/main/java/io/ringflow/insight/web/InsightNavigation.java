package io.ringflow.insight.web;

import io.ringflow.shared.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Insight's place in the frame. */
@Configuration(proxyBeanMethods = false)
class InsightNavigation {

    @Bean
    NavigationEntry insightEntry() {
        return NavigationEntry.work("insight.nav", "/insight", "ti-mood-smile", 100)
                .onlyFor(SurveyAccess.LOOKING);
    }
}
