package io.ringflow.identity.domain;

import io.ringflow.identity.Groups;
import io.ringflow.identity.NewPerson;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Without a demonstration somebody has to be the first to log in, and nobody's password comes with the product. */
@Component
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /**
     * The settings {@code ringflow.admin.*}.
     *
     * @param password empty to have a random one made and written to the log, once
     */
    @ConfigurationProperties("ringflow.admin")
    record Settings(
            @DefaultValue("admin") String username,
            @DefaultValue("") String password,
            @DefaultValue("Administrator") String name,
            @DefaultValue("") String email) {}

    private final Settings settings;
    private final IdentityService identities;
    private final Registration registration;

    FirstAdministrator(Settings settings, IdentityService identities, Registration registration) {
        this.settings = settings;
        this.identities = identities;
        this.registration = registration;
    }

    /** Makes one if there is none, or none but people of a former demonstration, who cannot log in any more. */
    void setUp() {
        List<User> administrators =
                identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
        boolean anyoneCanLogIn = administrators.stream()
                .anyMatch(administrator -> !identities.checkPassword(administrator.getId(), Demonstration.PASSWORD));
        if (anyoneCanLogIn) {
            return;
        }
        String password = settings.password().isEmpty() ? random() : settings.password();
        registration.register(new NewPerson(
                Optional.of(settings.username()),
                settings.name(),
                Optional.of(settings.email()).filter(email -> !email.isEmpty()),
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(Groups.CAMUNDA_ADMIN)));
        registration.setPassword(settings.username(), password);
        if (settings.password().isEmpty()) {
            LOG.warn(
                    "The first administrator is {} with the password {} (told only this once; change it at /account)",
                    settings.username(),
                    password);
        }
    }

    private static String random() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
