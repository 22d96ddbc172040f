package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelLimits.class)
class ModelRulesConfiguration {

    @Bean
    ModelRules modelRules(Palette palette, ModelLimits limits) {
        return new ModelRules(palette, limits);
    }
}
