package io.ringflow.identity.domain;

import io.ringflow.identity.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everybody, with what a manager asks about them: where they belong and how much they have to do. */
@Service
public class Directory {

    private final PersonTable people;
    private final JdbcClient database;

    Directory(PersonTable people, JdbcClient database) {
        this.people = people;
        this.database = database;
    }

    /**
     * A colleague.
     *
     * @param manager the manager's name
     * @param groups ids
     * @param tasks open ones that the person has
     * @param late those of them whose deadline has passed
     */
    public record Colleague(Person person, String manager, List<String> groups, long tasks, long late) {}

    private record Load(String username, long tasks, long late) {}

    /** The next colleagues by name, after one of them. */
    public List<Colleague> page(String search, @Nullable String after, int size) {
        Person last = after == null ? null : people.find(after).orElse(null);
        List<Person> page = people.page(search, last, size);
        String[] usernames = page.stream().map(Person::username).toArray(String[]::new);
        Map<String, List<String>> groups = groups(usernames);
        Map<String, Load> loads = loads(usernames);
        Map<String, String> managers = managers(page);
        return page.stream()
                .map(person -> {
                    Load load = loads.getOrDefault(person.username(), new Load(person.username(), 0, 0));
                    return new Colleague(
                            person,
                            person.manager().map(managers::get).orElse(""),
                            groups.getOrDefault(person.username(), List.of()),
                            load.tasks(),
                            load.late());
                })
                .toList();
    }

    private Map<String, String> managers(List<Person> page) {
        Map<String, String> names = new HashMap<>();
        people.findAll(page.stream()
                        .map(Person::manager)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList())
                .forEach(manager -> names.put(manager.username(), manager.name()));
        return names;
    }

    private Map<String, List<String>> groups(String[] usernames) {
        Map<String, List<String>> groups = new HashMap<>();
        database.sql("""
                        select user_id_, array_agg(group_id_ order by group_id_)
                        from act_id_membership where user_id_ = any(?) group by user_id_
                        """)
                .param(usernames)
                .query((row, number) -> groups.put(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
        return groups;
    }

    private Map<String, Load> loads(String[] usernames) {
        Map<String, Load> loads = new HashMap<>();
        database.sql("""
                        select assignee_ as username, count(*) as tasks,
                               count(*) filter (where due_date_ < localtimestamp) as late
                        from act_ru_task where assignee_ = any(?) group by assignee_
                        """).param(usernames).query(Load.class).list().forEach(load -> loads.put(load.username(), load));
        return loads;
    }
}
