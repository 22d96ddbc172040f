package io.ringflow.identity.domain;

import java.util.function.Consumer;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine's own users, groups and memberships, watched: whoever is made or renamed in Camunda Admin is known to Ringflow
 * too, and what is remembered about an account is forgotten as soon as it changes.
 */
class Identities extends DbIdentityServiceProvider {

    private final Accounts accounts;
    private final PersonTable people;

    Identities(Accounts accounts, PersonTable people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        IdentityOperationResult result = super.saveUser(user);
        people.keepName(user.getId(), fullName(user), user.getEmail());
        afterwards(known -> known.forget(user.getId()));
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String username) {
        afterwards(known -> known.forget(username));
        return super.deleteUser(username);
    }

    @Override
    public IdentityOperationResult createMembership(String username, String group) {
        afterwards(known -> known.forget(username));
        return super.createMembership(username, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String username, String group) {
        afterwards(known -> known.forget(username));
        return super.deleteMembership(username, group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        afterwards(Accounts::forgetAll);
        return super.deleteGroup(group);
    }

    /** Without an account the check takes as long as with one. */
    @Override
    public boolean checkPassword(String username, String password) {
        UserEntity user = findUserById(username);
        if (user == null) {
            matchPassword(password, new UserEntity(username));
            return false;
        }
        return matchPassword(password, user);
    }

    private static String fullName(User user) {
        String name = (user.getFirstName() == null ? "" : user.getFirstName().strip())
                + " "
                + (user.getLastName() == null ? "" : user.getLastName().strip());
        return name.isBlank() ? user.getId() : name.strip();
    }

    private void afterwards(Consumer<Accounts> forgetting) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forgetting.accept(accounts);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forgetting.accept(accounts);
            }
        });
    }

    record Factory(Accounts accounts, PersonTable people) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Identities.class;
        }

        @Override
        public Session openSession() {
            return new Identities(accounts, people);
        }
    }
}
