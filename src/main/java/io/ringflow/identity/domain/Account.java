package io.ringflow.identity.domain;

import java.util.Set;

/**
 * What the process engine knows of a login name.
 *
 * @param stamp changes with the password, so that what rests on an old password can be told
 */
public record Account(String username, Set<String> groups, String stamp) {}
