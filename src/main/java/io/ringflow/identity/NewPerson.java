package io.ringflow.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be made known.
 *
 * @param username the login name; empty to have one derived from the name
 * @param password without one the person cannot log in until an administrator sets it
 * @param groups ids of the groups that the person joins
 */
public record NewPerson(
        Optional<String> username,
        String name,
        Optional<String> email,
        String team,
        Optional<String> manager,
        Optional<String> password,
        Set<String> groups) {}
