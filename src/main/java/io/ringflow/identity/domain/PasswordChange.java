package io.ringflow.identity.domain;

import io.ringflow.engine.permission.WithoutRights;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own change of password; sessions that the old one opened end with it. */
@Service
public class PasswordChange {

    /** Why a password cannot be taken. */
    public enum Fault {
        TOO_SHORT,
        OWN_NAME,
        KNOWN
    }

    private static final Set<String> KNOWN =
            Set.of(Demonstration.PASSWORD, "1234567890", "0123456789", "passwordpassword");

    private final IdentityService identities;
    private final WithoutRights house;

    PasswordChange(IdentityService identities, WithoutRights house) {
        this.identities = identities;
        this.house = house;
    }

    /** @return what is wrong with the new password; empty if it was set */
    @Transactional
    public Optional<Fault> change(String username, String password) {
        User user = identities.createUserQuery().userId(username).singleResult();
        Optional<Fault> fault = fault(password, user);
        if (fault.isEmpty()) {
            house.act(() -> {
                user.setPassword(password);
                identities.saveUser(user);
            });
        }
        return fault;
    }

    private Optional<Fault> fault(String password, User user) {
        PasswordPolicyResult result = identities.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid()) {
            boolean tooShort =
                    result.getViolatedRules().stream().anyMatch(PasswordPolicyLengthRuleImpl.class::isInstance);
            return Optional.of(tooShort ? Fault.TOO_SHORT : Fault.OWN_NAME);
        }
        return KNOWN.contains(password) ? Optional.of(Fault.KNOWN) : Optional.empty();
    }
}
