package io.ringflow.identity.login;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Camunda's web apps stand behind Ringflow's session: they have no login of their own, and a logout there ends it. */
@Configuration(proxyBeanMethods = false)
class WebAppsLogin {

    private static final int AFTER_SECURITY = 100;

    @Bean
    FilterRegistrationBean<Filter> webAppsSession() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SessionOfWebApps.class.getName());
        filter.addUrlPatterns(Paths.WEB_APPS + "/app/*", Paths.WEB_APPS + "/api/*");
        filter.setOrder(AFTER_SECURITY + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> webAppsLogout() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OneWayOut());
        filter.addUrlPatterns(Paths.WEB_APPS + "/api/admin/auth/user/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** The web apps' login is closed, and their logout, once their own check of its token let it pass, ends the session. */
    private static final class OneWayOut extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = Paths.plain(request);
            if (path.contains("/login/")) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(request, response);
            HttpSession session = request.getSession(false);
            if (path.endsWith("/logout") && response.getStatus() == HttpServletResponse.SC_OK && session != null) {
                session.invalidate();
            }
        }
    }
}
