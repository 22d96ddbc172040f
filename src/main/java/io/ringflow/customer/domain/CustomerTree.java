package io.ringflow.customer.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to whom. Nobody is ever above itself. */
@Component
public class CustomerTree {

    private static final long LOCK = 0x43555354524545L;

    private final JdbcClient database;

    CustomerTree(JdbcClient database) {
        this.database = database;
    }

    /**
     * One customer in the tree.
     *
     * @param children how many hang directly below
     */
    public record Node(long id, String number, String name, String lifecycle, String credit, int children) {}

    /** From the top of the tree down to the customer's parent. */
    public List<Node> above(long customer) {
        return database.sql("""
                        with recursive above (id, parent_id, height) as (
                            select p.id, p.parent_id, 1
                            from ringflow.customer c join ringflow.customer p on p.id = c.parent_id
                            where c.id = :customer
                            union all
                            select p.id, p.parent_id, height + 1
                            from above join ringflow.customer p on p.id = above.parent_id)
                        select c.id, c.number, c.name, c.lifecycle, c.credit, 1 as children
                        from above join ringflow.customer c on c.id = above.id
                        order by above.height desc""").param("customer", customer).query(Node.class).list();
    }

    /** The customers directly below, by name, behind the one whose number is given. */
    public List<Node> below(long customer, Optional<String> after, int limit) {
        return database.sql("""
                        select c.id, c.number, c.name, c.lifecycle, c.credit,
                               (select count(*) from ringflow.customer k where k.parent_id = c.id) as children
                        from ringflow.customer c
                        where c.parent_id = :customer
                          and (cast(:after as text) is null
                               or (c.name_key, c.id) >
                                  (select a.name_key, a.id from ringflow.customer a where a.number = :after))
                        order by c.name_key, c.id
                        limit :limit""")
                .param("customer", customer)
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(Node.class)
                .list();
    }

    /** How many customers there are below, on all levels. */
    public int sizeBelow(long customer) {
        return database.sql("""
                        with recursive below (id) as (
                            select id from ringflow.customer where parent_id = :customer
                            union all
                            select c.id from below join ringflow.customer c on c.parent_id = below.id)
                        select count(*) from below""")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    /** Lets one at a time change the tree until its transaction ends: two moves that are right alone may loop together. */
    void hold() {
        database.sql("select count(pg_advisory_xact_lock(?))")
                .param(LOCK)
                .query(Long.class)
                .single();
    }

    /** Of these customers, the ones that others hang below. */
    Set<Long> withChildren(Collection<Long> customerIds) {
        return new HashSet<>(database.sql("select distinct parent_id from ringflow.customer where parent_id = any (?)")
                .param(customerIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    boolean isBelow(long customer, long possiblyAbove) {
        return above(customer).stream().anyMatch(node -> node.id() == possiblyAbove);
    }
}
