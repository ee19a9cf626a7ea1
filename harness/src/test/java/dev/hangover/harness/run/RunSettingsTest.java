package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunSettingsTest {
    @Test
    void boundsMustLeaveRoomForSomething() {
        assertThatThrownBy(() -> new RunSettings(0, true)).hasMessageStartingWith("horizon and step bound must be");
    }
}
