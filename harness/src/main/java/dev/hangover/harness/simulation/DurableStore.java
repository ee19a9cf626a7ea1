package dev.hangover.harness.simulation;

/**
 * A store whose committed content outlives the process. The method through which all its writes go reports each of them to
 * {@link Simulation#wrote}.
 */
public interface DurableStore {
    /** Its name, the key under which its image is booted from. */
    String name();

    /**
     * What would be left if the process died now: the last committed state, never what an open transaction has written. May
     * be called after the simulated process has died.
     */
    Image image();
}
