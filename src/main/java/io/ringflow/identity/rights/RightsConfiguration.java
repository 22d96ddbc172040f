package io.ringflow.identity.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the table of rights. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    Rights rights(ObjectMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("identity/rights.yaml").getInputStream()) {
            Object table = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return json.convertValue(table, Rights.class);
        }
    }

    @Bean
    PageRights pageRights(Rights rights) {
        return new PageRights(rights.addresses());
    }
}
