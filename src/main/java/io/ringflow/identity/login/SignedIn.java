package io.ringflow.identity.login;

import io.ringflow.identity.domain.Account;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is logged in, as kept in the session.
 *
 * @param stamp of the password that opened the session
 */
record SignedIn(String username, String stamp) implements Principal, Serializable {

    SignedIn(Account account) {
        this(account.username(), account.stamp());
    }

    @Override
    public String getName() {
        return username;
    }

    /** A person's authorities are the ids of the groups, as they are. */
    static Collection<? extends GrantedAuthority> authorities(Account account) {
        return account.groups().stream()
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
