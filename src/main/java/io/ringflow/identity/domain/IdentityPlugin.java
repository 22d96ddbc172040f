package io.ringflow.identity.domain;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's identity service ours: its passwords, its login names, and no authorization row for each task. Its lock
 * after failed logins is not used, because whoever knows a name could lock its owner out: {@code LoginPace} slows guessing
 * down instead.
 */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final Accounts accounts;
    private final PersonTable people;

    IdentityPlugin(Accounts accounts, PersonTable people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new Identities.Factory(accounts, people));
        configuration.setPasswordManager(new PasswordHashes());
        configuration.setResourceAuthorizationProvider(new RowsByNeed());
        configuration.setUserResourceWhitelistPattern(Usernames.PATTERN);
        configuration.setGroupResourceWhitelistPattern(Usernames.PATTERN);
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new PasswordRules());
    }
}
