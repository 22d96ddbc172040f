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
 * geometric mean of Dice's coefficient and the weight of the given name's pieces that the other one has too.
 */
@Component
class CustomerMatcher {

    /** Below this likeness, two names look different to a person too. */
    static final double LEAST_LIKENESS = 0.4;

    private static final int MOST = 10;

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
                            select given.gram, 1 / ln(2.0 + count(g.customer_id)::float8) as weight
                            from unnest(:pieces) as given (gram)
                            left join ringflow.customer_name_gram g on g.gram = given.gram
                            group by given.gram
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
                            from (select g.customer_id, count(*) as grams, sum(piece.weight) as weight
                                  from piece join ringflow.customer_name_gram g on g.gram = piece.gram
                                  group by g.customer_id
                                  having count(*) >= :leastGrams
                                  order by sum(piece.weight) desc
                                  limit 200) shared
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
                .param("grams", grams.size())
                .param("leastGrams", Math.max(1, grams.size() / 5))
                .param("leastLikeness", LEAST_LIKENESS)
                .param("most", MOST)
                .query(Found.class)
                .list();
    }
}
