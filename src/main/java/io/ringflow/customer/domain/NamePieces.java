package io.ringflow.customer.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the pieces of customers' names, by which similar names are found. Whoever enters or renames customers says so here;
 * the pieces of many are written by one statement.
 */
@Component
class NamePieces {

    private final JdbcClient database;

    NamePieces(JdbcClient database) {
        this.database = database;
    }

    /** Customers that are new. */
    void add(Collection<Customer> customers) {
        List<Long> ids = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        for (Customer customer : customers) {
            for (String piece : customer.nameGrams()) {
                ids.add(customer.databaseId());
                pieces.add(piece);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into ringflow.customer_name_gram (customer_id, gram)
                        select customer, gram from unnest(?, ?) as piece (customer, gram) order by gram, customer""")
                .param(ids.toArray(Long[]::new))
                .param(pieces.toArray(String[]::new))
                .update();
    }

    /** A customer that had another name. */
    void replace(Customer customer, String formerKey) {
        if (formerKey.equals(customer.nameKey())) {
            return;
        }
        Set<String> former = NameGrams.of(new NameKey(formerKey));
        database.sql("delete from ringflow.customer_name_gram where gram = any (?) and customer_id = ?")
                .param(former.toArray(String[]::new))
                .param(customer.databaseId())
                .update();
        add(List.of(customer));
    }
}
