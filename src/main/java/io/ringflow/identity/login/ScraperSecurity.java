package io.ringflow.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Lets the monitoring system read the figures by the account of the settings; whoever gives another name goes the usual way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScraperSettings.class)
class ScraperSecurity {

    private static final RequestMatcher FIGURES =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/prometheus");

    private final ScraperSettings scraper;
    private final LoginAnswers answers;

    ScraperSecurity(ScraperSettings scraper, LoginAnswers answers) {
        this.scraper = scraper;
        this.answers = answers;
    }

    @Bean
    @Order(0)
    SecurityFilterChain figures(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> FIGURES.matches(request) && isScraper(request))
                .authenticationManager(new ProviderManager(new Check()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::programLoginNeeded))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private boolean isScraper(HttpServletRequest request) {
        if (scraper.password().isEmpty()) {
            return false;
        }
        try {
            Authentication asked = new BasicAuthenticationConverter().convert(request);
            return asked != null && asked.getName().equals(scraper.username());
        } catch (AuthenticationException unreadable) {
            return false;
        }
    }

    private final class Check implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) {
            if (!MessageDigest.isEqual(bytes(asked.getCredentials()), bytes(scraper.password()))) {
                throw new BadCredentialsException("Not the password of ringflow.scraper.password");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    asked.getName(), null, AuthorityUtils.NO_AUTHORITIES);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }

        private byte[] bytes(Object text) {
            return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        }
    }
}
