package io.ringflow.identity.domain;

import io.ringflow.identity.NewPerson;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people that the records and the engine's accounts together know; those asked for at each badge are remembered. */
@Service
class KnownPeople implements People, Viewers {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    private final PersonTable people;
    private final Accounts accounts;
    private final Registration registration;
    private final ExpiringMap<String, Person> known;

    KnownPeople(PersonTable people, Accounts accounts, Registration registration, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.registration = registration;
        this.known = new ExpiringMap<>(clock, REMEMBERED, AT_MOST);
    }

    @Override
    public Optional<Person> find(String username) {
        return known.get(username, () -> people.find(username));
    }

    @Override
    public Map<String, Person> findAll(Collection<String> usernames) {
        Map<String, Person> found = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String username : usernames) {
            known.get(username).ifPresentOrElse(person -> found.put(username, person), () -> unknown.add(username));
        }
        for (Person person : people.findAll(unknown)) {
            known.put(person.username(), person);
            found.put(person.username(), person);
        }
        return found;
    }

    @Override
    public Optional<Person> named(String fullName) {
        List<Person> namesakes = people.named(fullName);
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }

    @Override
    public List<Person> inGroup(String group) {
        return people.inGroup(group);
    }

    @Override
    public List<Person> inTeam(String team) {
        return people.inTeam(team);
    }

    @Override
    public Set<String> groupsOf(String username) {
        return accounts.find(username).map(Account::groups).orElse(Set.of());
    }

    @Override
    public Optional<Person> current() {
        return asking().flatMap(this::find);
    }

    @Override
    @Transactional
    public Person register(NewPerson person) {
        String username = registration.register(person);
        known.remove(username);
        return people.find(username).orElseThrow();
    }

    @Override
    public Optional<Face> face(String username) {
        return find(username).map(person -> new Face(person.name(), person.initials()));
    }

    @Override
    public Optional<Locale> language(String username) {
        return find(username).flatMap(Person::language);
    }

    @Override
    @Transactional
    public void choose(String username, Locale language) {
        people.keepLanguage(username, language.toLanguageTag());
        known.remove(username);
    }

    private static Optional<String> asking() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(authentication.getName());
    }
}
