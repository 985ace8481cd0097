package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "addX", "Add X", "Add/../X", "Add;X", "Ädd", "1Add", "Add_X"})
    void refusesNamesThatAreNotOfTheAlphabet(String name) {
        assertThatThrownBy(() -> Names.checked(name)).hasMessageContaining("UpperCamelCase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "a/b", "a.class", "a b"})
    void refusesWhatIsNoPackage(String name) {
        assertThatThrownBy(() -> Names.checkedPackage(name)).isInstanceOf(CliException.class);
    }

    @Test
    void makesIdsFromTheClockInUtc() {
        assertThat(Ids.next(at("2026-11-23T14:00:05Z"), "20261122103000")).isEqualTo("20261123140005");
    }

    @Test
    void anIdIsAlwaysAfterItsParent() {
        assertThat(Ids.next(at("2026-11-23T14:00:05Z"), "20261231235959")).isEqualTo("20270101000000");
    }

    @ParameterizedTest
    @CsvSource({"100ms,PT0.1S", "30s,PT30S", "30m,PT30M", "2h,PT2H", "30d,PT720H", "PT5M,PT5M"})
    void readsDurations(String text, Duration expected) {
        assertThat(Durations.parse("segue.lock.stall", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT0.084S,84 ms", "PT4.2S,4.2 s", "PT72S,1 min 12 s", "PT125M,2 h 5 min"})
    void showsDurations(Duration duration, String expected) {
        assertThat(Durations.show(duration)).isEqualTo(expected);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
