package io.ringflow.identity.domain;

import io.ringflow.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Ringflow knows of people besides their accounts, which the engine keeps. */
@Component
class PersonTable {

    private static final String PERSON =
            "select p.username, p.name, p.email, p.team, p.manager, p.language from ringflow.person p ";
    private static final String WITH_ACCOUNT = "join act_id_user u on u.id_ = p.username ";

    private static final int LONGEST_NAME = 255;

    private final JdbcClient database;

    PersonTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> find(String username) {
        return database.sql(PERSON + "where p.username = ?")
                .param(username)
                .query(PersonTable::person)
                .optional();
    }

    List<Person> findAll(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return List.of();
        }
        return database.sql(PERSON + "where p.username = any(?)")
                .param(usernames.toArray(String[]::new))
                .query(PersonTable::person)
                .list();
    }

    /** Those of that name who have an account. */
    List<Person> named(String fullName) {
        return database.sql(PERSON + WITH_ACCOUNT + "where p.name_key = ?")
                .param(key(fullName))
                .query(PersonTable::person)
                .list();
    }

    List<Person> inGroup(String group) {
        return database.sql(
                        PERSON
                                + "join act_id_membership m on m.user_id_ = p.username where m.group_id_ = ? order by p.name, p.username")
                .param(group)
                .query(PersonTable::person)
                .list();
    }

    List<Person> inTeam(String team) {
        return database.sql(PERSON + "where p.team = ? order by p.name, p.username")
                .param(team)
                .query(PersonTable::person)
                .list();
    }

    /** Everybody with an account, by name, from after a name on. */
    List<Person> page(String search, @Nullable Person after, int size) {
        return database.sql(PERSON + WITH_ACCOUNT + """
                        where (p.name_key like :search or lower(p.team) like :search or lower(p.username) like :search)
                          and (p.name_key, p.username) > (:name, :username)
                        order by p.name_key, p.username limit :size
                        """)
                .param("search", "%" + key(search).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("name", after == null ? "" : key(after.name()))
                .param("username", after == null ? "" : after.username())
                .param("size", size)
                .query(PersonTable::person)
                .list();
    }

    /** Keeps the e-mail address that the engine has, and of the name, which has two parts there, as much as fits. */
    void keepName(String username, String name, @Nullable String email) {
        String kept = shortened(name);
        database.sql("""
                        insert into ringflow.person (username, name, name_key, email) values (:username, :name, :key, :email)
                        on conflict (username) do update
                          set name = excluded.name, name_key = excluded.name_key, email = excluded.email
                        """)
                .param("username", username)
                .param("name", kept)
                .param("key", shortened(key(kept)))
                .param("email", email == null || email.isBlank() ? null : email)
                .update();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    void keepPlace(String username, String team, @Nullable String manager) {
        database.sql("update ringflow.person set team = ?, manager = ? where username = ?")
                .params(team, manager, username)
                .update();
    }

    void keepLanguage(String username, String language) {
        database.sql("update ringflow.person set language = ? where username = ?")
                .params(language, username)
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("username"),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                row.getString("team"),
                Optional.ofNullable(row.getString("manager")),
                Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag));
    }

    /** Names that are written alike are the same name. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
