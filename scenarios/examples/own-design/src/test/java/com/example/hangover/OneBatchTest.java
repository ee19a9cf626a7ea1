package com.example.hangover;

import dev.hangover.scenarios.explore.DesignCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OneBatchTest {
    @Test
    void twoCrashesAnywhereAreRepairedEvenWhenExportDataComesLate() {
        DesignCheck.of(Path.of("late-write.yaml"), new OneBatch()).requireMet();
    }
}
