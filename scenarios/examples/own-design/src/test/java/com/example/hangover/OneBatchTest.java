package com.example.hangover;

import dev.hangover.scenarios.trial.DesignTrial;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OneBatchTest {
    @Test
    void twoCrashesAnywhereAreRepairedEvenWhenExportDataComesLate() {
        DesignTrial.of(Path.of("late-write.yaml"), new OneBatch()).requireMet();
    }
}
