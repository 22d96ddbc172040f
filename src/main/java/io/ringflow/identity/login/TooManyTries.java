package io.ringflow.identity.login;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: the next try has to wait. */
class TooManyTries extends LockedException {

    private final long seconds;

    TooManyTries(Duration wait) {
        super("Too many failed logins");
        this.seconds = Math.max(1, wait.toSeconds() + (wait.toMillisPart() > 0 ? 1 : 0));
    }

    long seconds() {
        return seconds;
    }
}
