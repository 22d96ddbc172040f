package io.ringflow.pipeline.domain;

import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.TargetCell;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.pipeline.TargetScope;
import io.ringflow.pipeline.TargetSheet;
import io.ringflow.pipeline.Targets;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps targets, and holds them against what came of them. */
@Service
@Transactional
class TargetDesk implements Targets {

    private static final int MONTHS = 12;
    private static final int WHOLE_YEAR = 0;

    private final TargetTable table;
    private final TargetResults results;
    private final TargetSettings settings;
    private final People people;
    private final Clock clock;

    TargetDesk(TargetTable table, TargetResults results, TargetSettings settings, People people, Clock clock) {
        this.table = table;
        this.results = results;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public TargetSheet sheet(int year, TargetKind kind) {
        Map<TargetCell, BigDecimal> targets = table.all(year, kind);
        TargetResults.Year came = results.of(year, kind);
        Map<TargetCell, BigDecimal> booked = new HashMap<>();
        Map<String, Person> persons = persons(targets, came);
        came.sums()
                .forEach(sum -> settings.counted(sum.amount())
                        .ifPresent(amount -> holders(sum.person(), persons)
                                .forEach(holder -> Stream.of(sum.month(), WHOLE_YEAR)
                                        .forEach(month -> booked.merge(
                                                new TargetCell(holder.scope(), holder.key(), month),
                                                amount,
                                                BigDecimal::add)))));
        List<TargetSheet.Row> rows = rows(targets, persons).stream()
                .map(holder -> row(holder, targets, booked))
                .toList();
        return new TargetSheet(
                year,
                kind,
                settings.currency().getCurrencyCode(),
                begun(year),
                rows,
                elsewhere(came),
                came.unknown(),
                came.at());
    }

    @Override
    public List<TargetCell> set(
            int year, TargetKind kind, Map<TargetCell, Optional<BigDecimal>> amounts, Instant seen) {
        table.hold(year, kind);
        Map<TargetCell, BigDecimal> before = table.all(year, kind);
        Set<TargetCell> changedByOthers = table.changedSince(year, kind, seen);
        List<TargetCell> left = new ArrayList<>();
        String me = people.current().map(Person::username).orElseThrow(() -> new NoSuchPerson(""));
        amounts.forEach((cell, wanted) -> {
            Optional<BigDecimal> known = Optional.ofNullable(before.get(cell));
            if (same(known, wanted)) {
                return;
            }
            if (changedByOthers.contains(cell)) {
                left.add(cell);
            } else {
                table.put(year, kind, cell, known, wanted, me, clock.instant());
            }
        });
        return left;
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() && other.isEmpty()
                || one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** Whose row it is. */
    private record Holder(TargetScope scope, String key, String name) {}

    /** Who sells, and whoever else has a target or a result. */
    private Map<String, Person> persons(Map<TargetCell, BigDecimal> targets, TargetResults.Year came) {
        Map<String, Person> persons = new HashMap<>();
        Stream.of(Groups.SALES, Groups.SALES_MANAGERS)
                .flatMap(group -> people.inGroup(group).stream())
                .forEach(person -> persons.put(person.username(), person));
        Set<String> others = Stream.concat(
                        targets.keySet().stream()
                                .filter(cell -> cell.scope() == TargetScope.PERSON)
                                .map(TargetCell::holder),
                        came.sums().stream().map(TargetResults.Sum::person))
                .filter(username -> !persons.containsKey(username))
                .collect(Collectors.toSet());
        persons.putAll(people.findAll(others));
        return persons;
    }

    private static List<Holder> rows(Map<TargetCell, BigDecimal> targets, Map<String, Person> persons) {
        Stream<String> departments = Stream.concat(
                        persons.values().stream().map(Person::team),
                        targets.keySet().stream()
                                .filter(cell -> cell.scope() == TargetScope.DEPARTMENT)
                                .map(TargetCell::holder))
                .filter(team -> !team.isEmpty())
                .distinct()
                .sorted();
        Stream<Holder> all = persons.values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::username))
                .map(person -> new Holder(TargetScope.PERSON, person.username(), person.name()));
        return Stream.of(
                        Stream.of(new Holder(TargetScope.COMPANY, "", "")),
                        departments.map(team -> new Holder(TargetScope.DEPARTMENT, team, team)),
                        all)
                .flatMap(holders -> holders)
                .toList();
    }

    private static List<Holder> holders(String username, Map<String, Person> persons) {
        List<Holder> holders = new ArrayList<>(
                List.of(new Holder(TargetScope.COMPANY, "", ""), new Holder(TargetScope.PERSON, username, username)));
        Optional.ofNullable(persons.get(username))
                .map(Person::team)
                .filter(team -> !team.isEmpty())
                .ifPresent(team -> holders.add(new Holder(TargetScope.DEPARTMENT, team, team)));
        return holders;
    }

    private static TargetSheet.Row row(
            Holder holder, Map<TargetCell, BigDecimal> targets, Map<TargetCell, BigDecimal> booked) {
        List<TargetSheet.Figure> figures = IntStream.rangeClosed(WHOLE_YEAR, MONTHS)
                .mapToObj(month -> new TargetCell(holder.scope(), holder.key(), month))
                .map(cell -> new TargetSheet.Figure(
                        Optional.ofNullable(targets.get(cell)), booked.getOrDefault(cell, BigDecimal.ZERO)))
                .toList();
        return new TargetSheet.Row(
                holder.scope(), holder.key(), holder.name(), figures.subList(1, MONTHS + 1), figures.get(WHOLE_YEAR));
    }

    private List<Money> elsewhere(TargetResults.Year came) {
        return came.sums().stream()
                .map(TargetResults.Sum::amount)
                .filter(amount -> settings.counted(amount).isEmpty())
                .collect(Collectors.groupingBy(Money::currencyCode, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Money::currencyCode))
                .toList();
    }

    private int begun(int year) {
        LocalDate today = LocalDate.now(clock);
        if (year != today.getYear()) {
            return year < today.getYear() ? MONTHS : 0;
        }
        return today.getMonthValue();
    }
}
