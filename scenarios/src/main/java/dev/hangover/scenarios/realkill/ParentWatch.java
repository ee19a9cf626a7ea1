package dev.hangover.scenarios.realkill;

import dev.hangover.scenarios.OutsideTheSimulation;
import java.io.IOException;
import java.io.InputStream;

/** Ends a child whose parent is gone: the pipe from the parent ends with the parent, however that ended. */
@OutsideTheSimulation(reason = "watches the parent beside the run and ends the process; touches nothing of the run")
public final class ParentWatch {
    private static final int PARENT_IS_GONE = 3;

    private ParentWatch() {}

    /** @param fromParent nothing ever comes from it but its end */
    public static void begin(InputStream fromParent) {
        Thread watch = new Thread(() -> waitForItsEnd(fromParent), "parent watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForItsEnd(InputStream fromParent) {
        try {
            while (fromParent.read() >= 0) {
                // Whatever it says, it lives.
            }
        } catch (IOException e) {
            // A pipe that cannot be read has no parent at its other end.
        }
        // No shutdown hooks, nothing closed: as if killed.
        Runtime.getRuntime().halt(PARENT_IS_GONE);
    }
}
