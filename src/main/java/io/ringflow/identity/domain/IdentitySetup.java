package io.ringflow.identity.domain;

import io.ringflow.identity.rights.GroupRights;
import io.ringflow.identity.rights.SetUpOnce;
import io.ringflow.shared.Preparation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Before the doors open: the groups, their rights, and somebody who can log in. */
@Component
@Order(Preparation.PEOPLE)
class IdentitySetup implements Preparation {

    private final SetUpOnce once;
    private final GroupRights rights;
    private final Demonstration demonstration;
    private final DemonstrationPeople people;
    private final FirstAdministrator administrator;
    private final TransactionOperations transaction;

    IdentitySetup(
            SetUpOnce once,
            GroupRights rights,
            Demonstration demonstration,
            DemonstrationPeople people,
            FirstAdministrator administrator,
            TransactionOperations transaction) {
        this.once = once;
        this.rights = rights;
        this.demonstration = demonstration;
        this.people = people;
        this.administrator = administrator;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            once.waitForOthers();
            rights.setUp();
            if (demonstration.isOn()) {
                people.setUp();
            } else {
                administrator.setUp();
            }
        });
    }
}
