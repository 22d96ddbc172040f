package io.ringflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightTest {

    private final People people = mock(People.class);
    private final Sight sight = new Sight(people, Groups.AUDITORS, Groups.FINANCE);

    @BeforeEach
    void hireThree() {
        for (Person person : List.of(person("lena", "East"), person("tom", "East"), person("mia", "West"))) {
            when(people.find(person.username())).thenReturn(Optional.of(person));
        }
        when(people.inTeam("East")).thenReturn(List.of(person("tom", "East"), person("lena", "East")));
    }

    @Test
    void isOfOnesOwnAndTheTeams() {
        asks("lena", "East", Groups.SALES);

        assertThat(sight.isOf("lena")).isTrue();
        assertThat(sight.isOf("tom")).isTrue();
        assertThat(sight.isOf("mia")).isFalse();
        assertThat(sight.isOf("nobody")).isFalse();
        assertThat(sight.owners()).contains(List.of("lena", "tom"));
    }

    @Test
    void isOfOnesOwnAloneWithoutATeam() {
        when(people.find("alone")).thenReturn(Optional.of(person("alone", "")));
        when(people.find("other")).thenReturn(Optional.of(person("other", "")));
        asks("alone", "", Groups.SALES);

        assertThat(sight.isOf("alone")).isTrue();
        assertThat(sight.isOf("other")).isFalse();
        assertThat(sight.owners()).contains(List.of("alone"));
    }

    @Test
    void isOfEverybodysForTheGroupsThatSeeAll() {
        asks("anton", "", Groups.AUDITORS);

        assertThat(sight.isOf("mia")).isTrue();
        assertThat(sight.owners()).isEmpty();
    }

    private void asks(String username, String team, String group) {
        when(people.current()).thenReturn(Optional.of(person(username, team)));
        when(people.groupsOf(username)).thenReturn(Set.of(group));
    }

    private static Person person(String username, String team) {
        return new Person(username, username, Optional.empty(), team, Optional.empty(), Optional.empty());
    }
}
