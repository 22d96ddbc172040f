package io.ringflow.pipeline.domain;

import io.ringflow.identity.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has how many leads and deals open. */
@Component
class Workload {

    private final JdbcClient database;

    Workload(JdbcClient database) {
        this.database = database;
    }

    /** The one in the team with the least open; anybody's team if nobody is in it; at a tie the first by login name. */
    Optional<Person> leastLoaded(List<Person> candidates, String team) {
        List<Person> inTeam = candidates.stream()
                .filter(person -> person.team().equalsIgnoreCase(team))
                .toList();
        List<Person> eligible = inTeam.isEmpty() ? candidates : inTeam;
        if (eligible.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> open = open(eligible.stream().map(Person::username).toList());
        return eligible.stream()
                .min(Comparator.<Person>comparingLong(person -> open.getOrDefault(person.username(), 0L))
                        .thenComparing(Person::username));
    }

    private Map<String, Long> open(List<String> owners) {
        return database
                .sql("""
                        select owner, sum(open)::bigint as open from (
                          select owner, count(*) as open from ringflow.lead
                            where status = 'OPEN' and owner in (:owners) group by owner
                          union all
                          select owner, count(*) from ringflow.opportunity
                            where closed_at is null and owner in (:owners) group by owner
                        ) work group by owner
                        """)
                .param("owners", owners)
                .query((row, line) -> Map.entry(row.getString("owner"), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
