package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of customers for pages and files, page by page behind the last row's key. */
@Component
@Transactional(readOnly = true)
public class CustomerSearch {

    private static final String FOUND = """
            with found as (
                select id from ringflow.customer where number like :number
                union
                select id from ringflow.customer where name_key like :letter
                union
                select id from ringflow.customer where words @@ cast(:words as tsquery)
                union
                select customer_id from ringflow.contact where words @@ cast(:words as tsquery)
                union
                select id from ringflow.customer
                where phone_tail = :phone
                union
                select customer_id from ringflow.contact
                where phone_tail = :phone or mobile_tail = :phone
                union
                (select customer_id from ringflow.customer_name_gram
                 where gram = any(:pieces)
                 group by customer_id
                 having count(*) = cardinality(:pieces))
            )
            """;

    private static final int PORTION = 500;

    private final JdbcClient database;
    private final JdbcClient inPortions;

    CustomerSearch(JdbcClient database, DataSource dataSource) {
        this.database = database;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(PORTION);
        this.inPortions = JdbcClient.create(template);
    }

    /** By name, behind the customer whose number is given. */
    public List<CustomerRow> page(CustomerFilter filter, Optional<String> after, int limit) {
        Map<String, @Nullable Object> values = values(filter);
        Key key = after.flatMap(this::key).orElse(Key.BEGINNING);
        values.put("afterKey", key.nameKey());
        values.put("afterId", key.id());
        values.put("limit", limit);
        return database.sql(rows(filter, " and (c.name_key, c.id) > (:afterKey, :afterId)", " limit :limit"))
                .params(values)
                .query(CustomerRow.class)
                .list();
    }

    private record Key(String nameKey, long id) {

        private static final Key BEGINNING = new Key("", 0);
    }

    private Optional<Key> key(String number) {
        return database.sql("select name_key, id from ringflow.customer where number = ?")
                .param(number)
                .query(Key.class)
                .optional();
    }

    /** The regions that customers have, without the unknown. */
    public List<String> regions() {
        return distinct("region");
    }

    /** The sectors that customers have, without the unknown. */
    public List<String> sectors() {
        return distinct("sector");
    }

    /** Jumps from value to value in the column's index, however many customers share one. */
    private List<String> distinct(String column) {
        return database.sql("""
                        with recursive step (value) as (
                            select min(COLUMN) from ringflow.customer where COLUMN > ''
                            union all
                            select (select min(c.COLUMN) from ringflow.customer c where c.COLUMN > step.value)
                            from step where step.value is not null)
                        select value from step where value is not null""".replace("COLUMN", column)).query(String.class).list();
    }

    /** Every row, for a file; read as it is written, so that its length does not matter. */
    public void each(CustomerFilter filter, Consumer<CustomerRow> consumer) {
        try (Stream<CustomerRow> rows =
                inPortions.sql(rows(filter, "", "")).params(values(filter)).query(CustomerRow.class).stream()) {
            rows.forEach(consumer);
        }
    }

    /** How many there are, counted up to a limit. */
    public int count(CustomerFilter filter, int most) {
        Map<String, @Nullable Object> values = values(filter);
        values.put("most", most);
        return database.sql(found(filter) + "select count(*) from (select 1 from ringflow.customer c where "
                        + conditions(filter) + " limit :most) counted")
                .params(values)
                .query(Integer.class)
                .single();
    }

    List<CustomerId> ids(String term, int limit) {
        CustomerFilter filter = CustomerFilter.ofTerm(term);
        if (term.isBlank()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = values(filter);
        values.put("limit", limit);
        return database
                .sql(FOUND + "select c.id from ringflow.customer c where c.id in (select id from found)"
                        + " order by c.name_key, c.id limit :limit")
                .params(values)
                .query(Long.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    private static String rows(CustomerFilter filter, String after, String limit) {
        return found(filter) + """
                select c.id, c.number, c.name, c.lifecycle, c.region, c.sector, c.country, c.credit,
                       p.number as parent_number, p.name as parent_name,
                       person.name as contact, person.email as contact_email,
                       c.annual_revenue, c.revenue_currency, c.employees, c.founded_year, c.website, c.phone,
                       c.external_id, c.changed_at
                from (select * from ringflow.customer c
                      where """ + " " + conditions(filter) + after + " order by c.name_key, c.id" + limit + """
                ) c
                left join ringflow.customer p on p.id = c.parent_id
                left join lateral (select k.name, k.email from ringflow.contact k
                                   where k.customer_id = c.id and k.active order by k.name, k.id limit 1) person on true
                order by c.name_key, c.id""";
    }

    private static String found(CustomerFilter filter) {
        return filter.term().isBlank() ? "" : FOUND;
    }

    private static String conditions(CustomerFilter filter) {
        StringBuilder conditions = new StringBuilder("true");
        if (!filter.term().isBlank()) {
            conditions.append(" and c.id in (select id from found)");
        }
        filter.lifecycle().ifPresent(value -> conditions.append(" and c.lifecycle = :lifecycle"));
        filter.region().ifPresent(value -> conditions.append(" and c.region = :region"));
        filter.sector().ifPresent(value -> conditions.append(" and c.sector = :sector"));
        filter.credit().ifPresent(value -> conditions.append(" and c.credit = :credit"));
        return conditions.toString();
    }

    private static Map<String, @Nullable Object> values(CustomerFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        filter.lifecycle().ifPresent(value -> values.put("lifecycle", value.name()));
        filter.region().ifPresent(value -> values.put("region", value));
        filter.sector().ifPresent(value -> values.put("sector", value));
        filter.credit().ifPresent(value -> values.put("credit", value.name()));
        if (!filter.term().isBlank()) {
            Set<String> pieces = NameGrams.inside(NameKey.of(filter.term()).value());
            values.put("number", likeNumber(filter.term()));
            List<String> words = Folded.words(MailAddress.withoutEnding(filter.term()));
            values.put("letter", isOneLetter(words) ? words.get(0) + "%" : "");
            values.put("words", words.isEmpty() || isOneLetter(words) ? null : beginnings(words));
            values.put("phone", PhoneTail.of(filter.term()));
            values.put("pieces", pieces.toArray(String[]::new));
        }
        return values;
    }

    /** Only what looks like a number is looked up as one. */
    private static String likeNumber(String term) {
        String number = Folded.cleaned(term).toUpperCase(Locale.ROOT);
        return number.matches("CUS-[0-9-]*") ? number + "%" : "";
    }

    /** A single letter begins words of nearly everybody: only names that begin with it are meant. */
    private static boolean isOneLetter(List<String> words) {
        return words.size() == 1
                && words.get(0).length() == 1
                && !Character.isIdeographic(words.get(0).codePointAt(0));
    }

    /** All words, the last one perhaps unfinished. */
    private static String beginnings(List<String> words) {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
