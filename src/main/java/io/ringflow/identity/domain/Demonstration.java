package io.ringflow.identity.domain;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration, and the password that its people share. It opens nothing anywhere else. */
@Component
public class Demonstration {

    public static final String PASSWORD = "ringflow";

    private final boolean on;

    Demonstration(@Value("${ringflow.demo}") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }

    /** Whether a right password may be used: people of a former demonstration keep their accounts but cannot log in. */
    public boolean admits(String password) {
        return on || !PASSWORD.equals(password);
    }
}
