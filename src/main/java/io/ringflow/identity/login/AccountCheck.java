package io.ringflow.identity.login;

import io.ringflow.identity.domain.Account;
import io.ringflow.identity.domain.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session lasts no longer than the account and the password that opened it, on whichever node either changed; and rights
 * follow the groups that the person has now.
 */
class AccountCheck extends OncePerRequestFilter {

    private final Accounts accounts;
    private final LogoutHandler ending = new SecurityContextLogoutHandler();

    AccountCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            Optional<Account> account =
                    accounts.find(person.username()).filter(now -> now.stamp().equals(person.stamp()));
            if (account.isPresent()) {
                refresh(person, authentication, account.get());
            } else {
                ending.logout(request, response, authentication);
            }
        }
        chain.doFilter(request, response);
    }

    private static void refresh(SignedIn person, Authentication before, Account account) {
        var authorities = SignedIn.authorities(account);
        if (authorities.equals(before.getAuthorities())) {
            return;
        }
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        token.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }
}
