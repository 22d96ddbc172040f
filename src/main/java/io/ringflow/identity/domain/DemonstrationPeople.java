package io.ringflow.identity.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.identity.NewPerson;
import io.ringflow.identity.rights.SetUpOnce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The people of the demonstration company, made known once. */
@Component
public class DemonstrationPeople {

    private final List<Entry> people;
    private final Registration registration;
    private final SetUpOnce setUp;

    DemonstrationPeople(ObjectMapper json, Registration registration, SetUpOnce setUp) {
        this.people = read(json);
        this.registration = registration;
        this.setUp = setUp;
    }

    /** Somebody of the demonstration, as the login page offers them. */
    public record Entry(
            String username,
            String name,
            String team,
            @Nullable String manager,
            Set<String> groups) {}

    public List<Entry> people() {
        return people;
    }

    void setUp() {
        people.stream()
                .filter(person -> setUp.isFirst("person " + person.username()))
                .forEach(person -> registration.register(new NewPerson(
                        Optional.of(person.username()),
                        person.name(),
                        Optional.of(person.username() + "@ringflow.example"),
                        person.team(),
                        Optional.ofNullable(person.manager()),
                        Optional.of(Demonstration.PASSWORD),
                        person.groups())));
    }

    private static List<Entry> read(ObjectMapper json) {
        try (InputStream file = new ClassPathResource("identity/demonstration.yaml").getInputStream()) {
            Object table = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return json.convertValue(table, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
