package io.ringflow.identity.domain;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** What a password must be, wherever it is set: long, and not made of the person's own name. */
public class PasswordRules implements PasswordPolicy {

    public static final int LENGTH = 10;

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(LENGTH), new PasswordPolicyUserDataRuleImpl());
    }
}
