package io.ringflow.identity;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the people of the demonstration company act: what is done is done, and recorded, as if they were logged in. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
public class PlayedPeople {

    private final People people;
    private final IdentityService identities;

    PlayedPeople(People people, IdentityService identities) {
        this.people = people;
        this.identities = identities;
    }

    public <T> T as(String person, Supplier<T> work) {
        List<String> groups = people.groupsOf(person).stream().toList();
        identities.setAuthentication(person, groups);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(groups)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
            identities.clearAuthentication();
        }
    }
}
