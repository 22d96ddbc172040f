package io.ringflow.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void isReadAsItWasWritten() {
        Instant moment = Instant.parse("2026-11-22T06:45:00.123456Z");
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(Place.read(Place.at(moment, 7).toString()).moment()).isEqualTo(moment);
        assertThat(Place.read(Place.on(day, 7).toString()).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1_", "_1", "1_-1", "99999999999999999999_1", "1_1_1", "9999999999999999_1"})
    void isRefusedIfNoListEverSaidSo(String text) {
        assertThatThrownBy(() -> Place.read(text).day()).isInstanceOf(NoSuchPlace.class);
    }
}
