package io.ringflow.engine.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseHistoryConfiguration {

    @Bean
    CaseHistoryPlugin caseHistoryPlugin() {
        return new CaseHistoryPlugin();
    }
}
