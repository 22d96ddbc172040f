package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerMatch.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the customers that may be the one described; every branch of its query is answered from an index. Two names are as like
 * as the pieces that they share, and pieces that many names have (of «technology», of 科技) count less: the likeness is the
 * geometric mean of Dice's coefficient and the weight of the given name's pieces that the other one has too. Names are compared
 * if they share one of the given name's rarest pieces, so that the cost does not grow with the number of customers.
 */
@Component
class CustomerMatcher {

    /** Below this likeness, two names look different to a person too. */
    static final double LEAST_LIKENESS = 0.4;

    private static final int MOST = 10;

    /** A piece that as many names have tells nothing more about a name than one that all have. */
    private static final int COMMON = 500;

    private static final int LOOKED_AT = 2_000;
    private static final int COMPARED = 60;

    private final JdbcClient database;

    CustomerMatcher(JdbcClient database) {
        this.database = database;
    }

    record Found(long id, double likeness, Reason reason) {}

    List<Found> matches(String name, String email, String phone) {
        NameKey key = NameKey.of(name);
        Set<String> grams = key.value().isEmpty() ? Set.of() : NameGrams.of(key);
        @Nullable String address = MailAddress.folded(email);
        return database.sql("""
                        with piece as materialized (
                            select gram, 1 / ln(2.0 + names::float8) as weight,
                                   sum(names) over (order by names, gram) as reached
                            from unnest(:pieces) as given (gram)
                            cross join lateral (
                                select count(*) as names
                                from (select from ringflow.customer_name_gram g
                                      where g.gram = given.gram limit :common) counted) holders
                        ), candidate as materialized (
                            select g.customer_id
                            from piece
                            cross join lateral (
                                select customer_id from ringflow.customer_name_gram g
                                where g.gram = piece.gram limit :common) g
                            where piece.reached <= :looked
                            group by g.customer_id
                            order by sum(piece.weight) desc, g.customer_id
                            limit :compared
                        ), found (id, likeness, reason) as (
                            select id, 1.0, 'SAME_NAME' from ringflow.customer where name_key = :key
                            union all
                            select customer_id, 1.0, 'SAME_EMAIL' from ringflow.contact where email = :email
                            union all
                            select customer_id, 0.9, 'SAME_PHONE' from ringflow.contact
                            where phone_tail = :phone or mobile_tail = :phone
                            union all
                            select id, 0.9, 'SAME_PHONE' from ringflow.customer where phone_tail = :phone
                            union all
                            (select distinct customer_id, 0.8, 'SAME_DOMAIN' from ringflow.contact
                             where email_domain = :domain limit 50)
                            union all
                            select c.id, sqrt(2.0 * shared.grams / (c.gram_count + :grams)
                                              * shared.weight / (select sum(weight) from piece)), 'SIMILAR_NAME'
                            from (select candidate.customer_id, count(*) as grams, sum(piece.weight) as weight
                                  from candidate cross join piece
                                  cross join lateral (
                                      select from ringflow.customer_name_gram g
                                      where g.gram = piece.gram and g.customer_id = candidate.customer_id limit 1) held
                                  group by candidate.customer_id
                                  having count(*) >= :leastGrams) shared
                            join ringflow.customer c on c.id = shared.customer_id and c.name_key <> :key
                        ), best as (
                            select distinct on (id) id, likeness, reason from found order by id, likeness desc, reason
                        )
                        select best.id, best.likeness, best.reason
                        from best join ringflow.customer c on c.id = best.id
                        where best.likeness >= :leastLikeness
                        order by best.likeness desc, c.namesake, c.name_key, c.id
                        limit :most""")
                .param("key", key.value())
                .param("email", address)
                .param("phone", PhoneTail.of(phone))
                .param("domain", MailAddress.companyDomain(address).orElse(null))
                .param("pieces", grams.toArray(String[]::new))
                .param("common", COMMON)
                .param("looked", LOOKED_AT)
                .param("compared", COMPARED)
                .param("grams", grams.size())
                .param("leastGrams", Math.max(1, grams.size() / 5))
                .param("leastLikeness", LEAST_LIKENESS)
                .param("most", MOST)
                .query(Found.class)
                .list();
    }
}
