package io.ringflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works here, for every module that names, assigns or asks a person. */
public interface People {

    Optional<Person> find(String username);

    /** By login name; names that nobody has are left out. */
    Map<String, Person> findAll(Collection<String> usernames);

    /** By full name, as files from elsewhere name people; spaces and case do not matter. */
    Optional<Person> named(String fullName);

    /** Everybody in a group, by name. */
    List<Person> inGroup(String group);

    /** Everybody in a team, by name. */
    List<Person> inTeam(String team);

    /** The groups of a person, empty for a stranger. */
    Set<String> groupsOf(String username);

    /** The person who is logged in and asks; empty in a job. */
    Optional<Person> current();

    /**
     * Makes a person known, or updates name, team and manager of one with the same login name and lets
     * that one join the groups; nobody leaves a group by this.
     *
     * @return the person as kept
     */
    Person register(NewPerson person);
}
