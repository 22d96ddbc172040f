package io.ringflow.identity.login;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Counts the logins that this node refused: wrong ones, and those that came too soon after wrong ones. */
@Component
class LoginFigures {

    private static final String NAME = "ringflow.login.refused";

    private final MeterRegistry registry;

    LoginFigures(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(NAME, "why", "wrong");
        registry.counter(NAME, "why", "too-soon");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent refused) {
        String why = refused.getException() instanceof TooManyTries ? "too-soon" : "wrong";
        registry.counter(NAME, "why", why).increment();
    }
}
