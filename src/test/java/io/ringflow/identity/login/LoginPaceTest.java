package io.ringflow.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginPaceTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final LoginPace pace = new LoginPace(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void forgivesSomeMistakesThenMakesWaitTwiceAsLongEachTime() {
        fail("lena", "192.0.2.1", 4);
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("lena", "192.0.2.1", 1);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(1);
        fail("lena", "192.0.2.1", 3);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(8);
        now = now.plusSeconds(8);
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("lena", "192.0.2.1", 20);
        assertThat(wait("lena", "192.0.2.1")).isEqualTo(300);
    }

    @Test
    void letsNoStrangerLockSomebodyOut() {
        fail("lena", "192.0.2.1", 25);
        assertThat(wait("lena", "198.51.100.7")).isZero();
        for (int address = 0; address < 80; address++) {
            fail("lena", "203.0.113." + address, 4);
        }
        assertThat(wait("lena", "198.51.100.7")).isBetween(1L, 20L);
    }

    @Test
    void watchesAnAddressWhoeverItTries() {
        for (int name = 0; name < 40; name++) {
            fail("name" + name, "2001:db8:1:2::" + Integer.toHexString(name), 1);
        }
        assertThat(wait("lena", "2001:db8:1:2:ffff::1")).isGreaterThan(60);
        assertThat(wait("lena", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void forgetsAfterSuccessAndAfterAWhile() {
        fail("lena", "192.0.2.1", 7);
        pace.succeeded("lena", "192.0.2.1");
        assertThat(wait("lena", "192.0.2.1")).isZero();
        fail("tom", "192.0.2.1", 7);
        now = now.plus(Duration.ofMinutes(31));
        fail("tom", "192.0.2.1", 1);
        assertThat(wait("tom", "192.0.2.1")).isZero();
    }

    private void fail(String username, String address, int times) {
        for (int time = 0; time < times; time++) {
            pace.failed(username, address);
        }
    }

    private long wait(String username, String address) {
        return Math.max(0, pace.wait(username, address).toSeconds());
    }
}
