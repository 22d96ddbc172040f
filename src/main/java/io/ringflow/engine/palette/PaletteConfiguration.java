package io.ringflow.engine.palette;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaletteConfiguration {

    @Bean
    Palette palette(ListableBeanFactory application) {
        return Palette.of(application);
    }
}
