package io.ringflow.identity.login;

import io.ringflow.identity.domain.Account;
import io.ringflow.identity.domain.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever the engine does during a request, it does as the person who asks: with that person's rights, and recorded in the
 * operation log under that name.
 */
class ActingPerson extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Accounts accounts;

    ActingPerson(IdentityService identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        String username = authentication.getName();
        Set<String> groups = accounts.find(username).map(Account::groups).orElse(Set.of());
        identities.setAuthentication(username, List.copyOf(groups), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
