package io.ringflow.identity.login;

import io.ringflow.identity.domain.Account;
import io.ringflow.identity.domain.ExpiringMap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Spares callers of the HTTP interfaces, who send their password with each request, the slow check each time. Remembers for
 * some minutes a digest, under a key that only this process has, of name, password and account's stamp: another password, or
 * a changed one, is not found.
 */
@Component
class RecentLogins {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int AT_MOST = 10_000;

    private final SecretKeySpec key;
    private final ExpiringMap<String, Boolean> recent;

    RecentLogins(Clock clock) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.recent = new ExpiringMap<>(clock, REMEMBERED, AT_MOST);
    }

    boolean knows(Account account, String password) {
        return recent.get(digest(account, password)).isPresent();
    }

    void remember(Account account, String password) {
        recent.put(digest(account, password), true);
    }

    private String digest(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((account.username() + '\0' + account.stamp() + '\0').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
