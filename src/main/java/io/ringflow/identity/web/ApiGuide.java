package io.ringflow.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the first lines of the API's guide what it is and how a program logs in. */
@Configuration(proxyBeanMethods = false)
class ApiGuide {

    private static final String PERSON = "person";

    @Bean
    OpenAPI ringflowApi() {
        SecurityScheme basic = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("Login name and password of a person, with that person's rights");
        return new OpenAPI()
                .info(new Info()
                        .title("Ringflow")
                        .version("1")
                        .description("Leads, customers and imports for programs. Refusals are problems by RFC 9457."
                                + " The process engine's own interface is at /engine-rest."))
                .components(new Components().addSecuritySchemes(PERSON, basic))
                .addSecurityItem(new SecurityRequirement().addList(PERSON));
    }
}
