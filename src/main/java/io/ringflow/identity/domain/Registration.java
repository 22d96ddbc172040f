package io.ringflow.identity.domain;

import io.ringflow.engine.permission.WithoutRights;
import io.ringflow.identity.NewPerson;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Makes accounts in the engine, whoever asks; rights to ask are checked where people ask. */
@Component
class Registration {

    private final IdentityService identities;
    private final WithoutRights house;
    private final PersonTable people;
    private final Accounts accounts;

    Registration(IdentityService identities, WithoutRights house, PersonTable people, Accounts accounts) {
        this.identities = identities;
        this.house = house;
        this.people = people;
        this.accounts = accounts;
    }

    /** @return the login name */
    String register(NewPerson person) {
        String username = person.username().orElseGet(() -> freeUsername(person.name()));
        house.act(() -> {
            save(username, person);
            join(username, person.groups());
        });
        people.keepPlace(username, person.team(), person.manager().orElse(null));
        return username;
    }

    /** The login name made from a name, or a numbered one if somebody of another name has that already. */
    private String freeUsername(String name) {
        String first = Usernames.from(name);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + "." + number)
                .filter(username -> people.find(username)
                        .map(known -> PersonTable.key(known.name()).equals(PersonTable.key(name)))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    /** Sets a password, whatever the rules for passwords say: the demonstration's and the installer's are not people's choice. */
    void setPassword(String username, String password) {
        house.act(() -> {
            User user = identities.createUserQuery().userId(username).singleResult();
            user.setPassword(password);
            ((IdentityServiceImpl) identities).saveUser(user, true);
        });
    }

    private void save(String username, NewPerson person) {
        User user = identities.createUserQuery().userId(username).singleResult();
        boolean unknown = user == null;
        if (unknown) {
            user = identities.newUser(username);
        }
        String name = person.name().strip().replaceAll("\\s+", " ");
        int family = name.lastIndexOf(' ');
        user.setFirstName(family < 0 ? name : name.substring(0, family));
        user.setLastName(family < 0 ? "" : name.substring(family + 1));
        person.email().ifPresent(user::setEmail);
        if (unknown) {
            person.password().ifPresent(user::setPassword);
        }
        ((IdentityServiceImpl) identities).saveUser(user, true);
    }

    private void join(String username, Set<String> groups) {
        Set<String> joining = new HashSet<>(groups);
        joining.removeAll(accounts.groupsOf(username));
        joining.forEach(group -> identities.createMembership(username, group));
    }
}
