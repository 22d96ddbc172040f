package io.ringflow.engine.task;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** How people are called in sentences. */
final class Names {

    private Names() {}

    static String of(String username, CommandContext context) {
        User user = context.runWithoutAuthorization(
                none -> context.getReadOnlyIdentityProvider().findUserById(username));
        if (user == null) {
            return username;
        }
        String name = (blank(user.getFirstName()) + " " + blank(user.getLastName())).strip();
        return name.isEmpty() ? username : name;
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
