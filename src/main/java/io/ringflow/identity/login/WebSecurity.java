package io.ringflow.identity.login;

import io.ringflow.identity.domain.Accounts;
import io.ringflow.identity.rights.PageRight;
import io.ringflow.identity.rights.PageRights;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for everything: a session for people and their pages, the engine's web apps included; name and password with
 * each request for programs. What is not opened here is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    private static final String OWN_PAGES_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher WEB_APPS = PATH.matcher(Paths.WEB_APPS + "/**");
    private static final RequestMatcher API_GUIDE =
            new OrRequestMatcher(PATH.matcher("/api/docs/**"), PATH.matcher("/api/docs.yaml"));
    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PATH.matcher("/engine-rest/**"), PATH.matcher("/api/**"), PATH.matcher("/actuator/**"));

    private final Accounts accounts;
    private final IdentityService identities;
    private final LoginAnswers answers;
    private final Refusals refusals;
    private final PageRights rights;

    WebSecurity(
            Accounts accounts, IdentityService identities, LoginAnswers answers, Refusals refusals, PageRights rights) {
        this.accounts = accounts;
        this.identities = identities;
        this.answers = answers;
        this.refusals = refusals;
        this.rights = rights;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return common(http)
                .securityMatcher(request -> PROGRAMS.matches(request) && !API_GUIDE.matches(request))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::programLoginNeeded))
                .exceptionHandling(failing -> failing.authenticationEntryPoint(answers::programLoginNeeded)
                        .accessDeniedHandler(answers::programDenied))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(
                                    "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                            .permitAll();
                    asThePagesNeed(requests);
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(tokenCookie()).ignoringRequestMatchers(WEB_APPS))
                .requestCache(RequestCacheConfigurer::disable)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler((request, response, person) -> answers.succeeded(request, response))
                        .failureHandler(answers::failed))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessUrl("/login?bye")
                        .deleteCookies("XSRF-TOKEN"))
                .exceptionHandling(failing -> failing.authenticationEntryPoint(
                                (request, response, failure) -> answers.loginNeeded(request, response))
                        .accessDeniedHandler(answers::pageDenied))
                .addFilterBefore(new AccountCheck(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers("/login", "/language", "/assets/**", "/favicon.ico", "/error")
                            .permitAll();
                    asThePagesNeed(requests);
                })
                .build();
    }

    /** Where a person's login is kept; the account page renews it with the password. */
    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    private void asThePagesNeed(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (PageRight right : rights.all()) {
            var address = requests.requestMatchers(right.path());
            if (right.isForEverybody()) {
                address.authenticated();
            } else if (right.who().isEmpty()) {
                address.denyAll();
            } else {
                address.hasAnyAuthority(right.who().toArray(String[]::new));
            }
        }
        requests.anyRequest().authenticated();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.addFilterBefore(new OwnPagesOnly(refusals), CsrfFilter.class)
                .addFilterAfter(new ActingPerson(identities, accounts), AuthorizationFilter.class)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(WEB_APPS),
                                new StaticHeadersWriter("Content-Security-Policy", OWN_PAGES_POLICY))));
    }

    /** Its name differs from the web apps' own {@code XSRF-TOKEN}, which their filter checks. */
    private static CookieCsrfTokenRepository tokenCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("RINGFLOW-CSRF");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }
}
