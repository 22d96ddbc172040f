package io.ringflow.pipeline.process;

import io.ringflow.customer.imports.KnownValues;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People as files name the owners of deals; a misspelt one is likely a sales person. */
final class KnownPeople implements KnownValues {

    private final People people;

    KnownPeople(People people) {
        this.people = people;
    }

    @Override
    public Map<String, String> recognise(Collection<String> values) {
        Map<String, String> recognised = new LinkedHashMap<>();
        values.forEach(value -> people.named(value).ifPresent(person -> recognised.put(value, person.name())));
        return recognised;
    }

    @Override
    public Optional<String> nearest(String value) {
        return KnownValues.of(some(), true).nearest(value);
    }

    @Override
    public List<String> some() {
        return people.inGroup(Groups.SALES).stream().map(Person::name).toList();
    }

    @Override
    public boolean binding() {
        return true;
    }
}
