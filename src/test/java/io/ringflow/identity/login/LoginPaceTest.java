package io.ringflow.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes count together, since neither keeps anything to itself. */
@RingflowTest
class LoginPaceTest {

    private final JdbcClient database;
    private final LoginPace oneNode;
    private final LoginPace otherNode;

    @Autowired
    LoginPaceTest(JdbcClient database) {
        this.database = database;
        this.oneNode = new LoginPace(database);
        this.otherNode = new LoginPace(database);
    }

    @BeforeEach
    void forgetOtherTests() {
        database.sql("delete from ringflow.login_failure").update();
    }

    @Test
    void forgivesSomeMistakesThenMakesWaitTwiceAsLongEachTimeOnEveryNode() {
        fail("lena", "192.0.2.1", 4);
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("lena", "192.0.2.1", 1);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(1);
        fail("lena", "192.0.2.1", 3);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(8);
        pass(8);
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("lena", "192.0.2.1", 20);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(300);
    }

    @Test
    void letsNoStrangerLockSomebodyOut() {
        fail("lena", "192.0.2.1", 25);
        assertThat(wait("lena", "198.51.100.7")).isZero();
        for (int address = 0; address < 15; address++) {
            fail("lena", "203.0.113." + address, 4);
        }
        assertThat(wait("lena", "198.51.100.7")).isBetween(1L, 20L);
    }

    @Test
    void watchesAnAddressWhoeverItTries() {
        for (int name = 0; name < 37; name++) {
            fail("name" + name, "2001:db8:1:2::" + Integer.toHexString(name), 1);
        }
        assertThat(wait("lena", "2001:db8:1:2:ffff::1")).isGreaterThan(60);
        assertThat(wait("lena", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void forgetsAfterSuccessAndAfterAWhile() {
        fail("lena", "192.0.2.1", 7);
        otherNode.succeeded("lena", "192.0.2.1");
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("tom", "192.0.2.1", 7);
        pass(31 * 60);
        fail("tom", "192.0.2.1", 1);
        assertThat(wait("tom", "192.0.2.1")).isZero();
    }

    @Test
    void keepsWhatCountsAndNoMore() {
        fail("old", "192.0.2.1", 1);
        pass(31 * 60);
        database.sql("""
                        insert into ringflow.login_failure (counter, failures, not_before, failed_at)
                        select 'made up ' || n, 1, now(), now() - interval '1 minute' - n * interval '1 ms'
                          from generate_series(1, 100100) n
                        """).update();
        fail("lena", "192.0.2.2", 6);
        oneNode.forget();
        assertThat(database.sql("select count(*) from ringflow.login_failure")
                        .query(Long.class)
                        .single())
                .isEqualTo(100_000);
        assertThat(wait("lena", "192.0.2.2")).isPositive();
    }

    @Test
    void keepsNothingThatWasTyped() {
        fail("my secret password", "192.0.2.1", 1);
        assertThat(database.sql("select counter from ringflow.login_failure")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(counter -> counter.matches("[A-Za-z0-9+/]{43}="));
    }

    private void fail(String username, String address, int times) {
        for (int time = 0; time < times; time++) {
            (time % 2 == 0 ? oneNode : otherNode).failed(username, address);
        }
    }

    /** In whole seconds, rounded up. */
    private long wait(String username, String address) {
        return (otherNode.wait(username, address).toMillis() + 999) / 1000;
    }

    private void pass(int seconds) {
        database.sql("""
                        update ringflow.login_failure
                           set not_before = not_before - :s * interval '1 second', failed_at = failed_at - :s * interval '1 second'
                        """).param("s", seconds).update();
    }
}
