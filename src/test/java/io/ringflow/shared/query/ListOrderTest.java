package io.ringflow.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.shared.query.ListOrder.Way;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListOrderTest {

    private final ListOrder lastSignedFirst = ListOrder.byDay("c.signed_on", Way.FALLING, Way.RISING);

    @Test
    void goesOnBehindTheLastRowInBothDirections() {
        Where where = new Where().and("c.owner = :owner", "owner", "lena");
        lastSignedFirst.behind(Optional.of("20000_7"), where);

        assertThat(where + lastSignedFirst.toString())
                .isEqualTo(" where c.owner = :owner"
                        + " and c.signed_on <= :afterRank and (c.signed_on < :afterRank or c.id > :afterId)"
                        + " order by c.signed_on desc, c.id");
        assertThat(where.parameters())
                .isEqualTo(Map.of("owner", "lena", "afterRank", LocalDate.ofEpochDay(20000), "afterId", 7L));
    }

    @Test
    void beginsAtTheFirstRowAndRefusesAPlaceThatNoListGave() {
        Where where = new Where();
        lastSignedFirst.behind(Optional.empty(), where);

        assertThat(where.toString()).isEmpty();
        assertThatThrownBy(() -> lastSignedFirst.behind(Optional.of("x"), where))
                .isInstanceOf(NoSuchPlace.class);
    }
}
