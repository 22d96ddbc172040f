package io.ringflow.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock, injected wherever the time is asked for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty(name = "ringflow.demo-company", havingValue = "false")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty("ringflow.demo-company")
    DemonstrationClock demonstrationClock() {
        return new DemonstrationClock(Clock.systemUTC());
    }
}
