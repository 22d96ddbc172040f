package io.ringflow.identity.rights;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Enforces what controllers say with {@code @PreAuthorize} about who may use them. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class RightsBesideMethods {}
