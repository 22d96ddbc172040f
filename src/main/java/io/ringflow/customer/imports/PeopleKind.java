package io.ringflow.customer.imports;

import io.ringflow.identity.Groups;
import io.ringflow.identity.NewPerson;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sales people and their managers. Whoever is only named as a manager becomes known too. */
@Component
class PeopleKind implements ImportKind {

    private static final int EACH_ALONE = 100;

    private final People people;

    PeopleKind(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String messages() {
        return "import.people";
    }

    @Override
    public int batchSize() {
        return EACH_ALONE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("sales_agent", 100)
                        .need()
                        .alsoCalled(
                                "name", "full name", "person", "employee", "sales person", "姓名", "销售", "销售人员", "员工"),
                ImportField.text("manager", 100).alsoCalled("sales manager", "经理", "销售经理", "上级", "主管"),
                ImportField.text("regional_office", 60).alsoCalled("team", "office", "region", "团队", "办事处", "大区", "区域"),
                ImportField.text("email", 200).alsoCalled("e-mail", "mail", "邮箱", "电子邮件"));
    }

    @Override
    public List<RowResult> take(List<ImportRow> rows, ImportContext context) {
        return rows.stream().map(this::take).toList();
    }

    private RowResult take(ImportRow row) {
        String team = row.text("regional_office");
        Optional<String> manager = row.optionalText("manager").map(name -> manager(name, team));
        Optional<Person> known = people.named(row.text("sales_agent"));
        Person person = people.register(new NewPerson(
                known.map(Person::username),
                row.text("sales_agent"),
                row.optionalText("email").or(() -> known.flatMap(Person::email)),
                team.isEmpty() ? known.map(Person::team).orElse("") : team,
                manager.or(() -> known.flatMap(Person::manager)),
                Optional.empty(),
                with(known, Groups.SALES)));
        return known.map(before -> before.equals(person) ? RowResult.unchanged() : RowResult.updated())
                .orElseGet(RowResult::created);
    }

    private String manager(String name, String team) {
        Optional<Person> known = people.named(name);
        if (known.filter(person -> people.groupsOf(person.username()).contains(Groups.SALES_MANAGERS))
                .isPresent()) {
            return known.get().username();
        }
        return people.register(new NewPerson(
                        known.map(Person::username),
                        name,
                        known.flatMap(Person::email),
                        known.map(Person::team).filter(own -> !own.isEmpty()).orElse(team),
                        known.flatMap(Person::manager),
                        Optional.empty(),
                        with(known, Groups.SALES_MANAGERS)))
                .username();
    }

    private Set<String> with(Optional<Person> known, String group) {
        Set<String> groups =
                new HashSet<>(known.map(Person::username).map(people::groupsOf).orElse(Set.of()));
        groups.add(group);
        return groups;
    }
}
