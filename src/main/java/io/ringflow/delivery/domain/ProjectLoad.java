package io.ringflow.delivery.domain;

import io.ringflow.identity.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has how many projects running. */
@Component
class ProjectLoad {

    private final JdbcClient database;

    ProjectLoad(JdbcClient database) {
        this.database = database;
    }

    /** The one named, or the one in the team so named with the fewest; without either, of all; at a tie the first by login name. */
    Optional<Person> leastLoaded(List<Person> candidates, String teamOrPerson) {
        List<Person> meant = candidates.stream()
                .filter(person ->
                        person.username().equals(teamOrPerson) || person.team().equalsIgnoreCase(teamOrPerson))
                .toList();
        List<Person> eligible = meant.isEmpty() ? candidates : meant;
        if (eligible.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> running =
                running(eligible.stream().map(Person::username).toList());
        return eligible.stream()
                .min(Comparator.<Person>comparingLong(person -> running.getOrDefault(person.username(), 0L))
                        .thenComparing(Person::username));
    }

    private Map<String, Long> running(List<String> managers) {
        return database
                .sql("""
                        select project_manager, count(*) as running from ringflow.project
                        where project_manager in (:managers) and status = 'RUNNING' group by project_manager""")
                .param("managers", managers)
                .query((row, line) -> Map.entry(row.getString("project_manager"), row.getLong("running")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
