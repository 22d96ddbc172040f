package io.ringflow.identity.login;

import io.ringflow.identity.domain.Account;
import io.ringflow.identity.domain.Accounts;
import io.ringflow.identity.domain.Demonstration;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks the process engine's identity service whether name and password belong together. */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLogin.class);
    private static final int TURNS = 64;
    private static final int LONGEST_NAME = 255;

    private final IdentityService identities;
    private final Accounts accounts;
    private final RecentLogins recent;
    private final LoginPace pace;
    private final Demonstration demonstration;
    private final Object[] turns = new Object[TURNS];

    EngineLogin(
            IdentityService identities,
            Accounts accounts,
            RecentLogins recent,
            LoginPace pace,
            Demonstration demonstration) {
        this.identities = identities;
        this.accounts = accounts;
        this.recent = recent;
        this.pace = pace;
        this.demonstration = demonstration;
        Arrays.setAll(turns, turn -> new Object());
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName().strip();
        String password = String.valueOf(asked.getCredentials());
        if (username.length() > LONGEST_NAME || username.indexOf('\0') >= 0 || password.indexOf('\0') >= 0) {
            throw new BadCredentialsException("Nobody has such a name or password");
        }
        Optional<Account> account = accounts.find(username);
        if (account.isPresent() && recent.knows(account.get(), password)) {
            return signedIn(account.get(), asked);
        }
        synchronized (turns[Math.floorMod(username.hashCode(), turns.length)]) {
            return checked(username, password, account, asked);
        }
    }

    /** Who asks for the same person at the same moment waits, so that nobody guesses faster by guessing many at once. */
    private Authentication checked(String username, String password, Optional<Account> account, Authentication asked) {
        if (account.isPresent() && recent.knows(account.get(), password)) {
            return signedIn(account.get(), asked);
        }
        String address = address(asked);
        Duration wait = pace.wait(username, address);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooManyTries(wait);
        }
        boolean right = identities.checkPassword(username, password) && demonstration.admits(password);
        if (!right || account.isEmpty()) {
            pace.failed(username, address);
            LOG.info("Login of {} from {} refused", loggable(username), address);
            throw new BadCredentialsException("Name and password do not belong together");
        }
        pace.succeeded(username, address);
        recent.remember(account.get(), password);
        return signedIn(account.get(), asked);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static Authentication signedIn(Account account, Authentication asked) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account), null, SignedIn.authorities(account));
        token.setDetails(asked.getDetails());
        return token;
    }

    private static String loggable(String username) {
        return username.replaceAll("[^\\p{L}\\p{N}._@-]", "?");
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
