package dev.hangover.harness.simulation;

/**
 * A durable write failed, and the process was told. A process that lets it pass through has stopped for a reason that it
 * names; one that catches it and goes on does so at its own risk.
 */
public final class WriteFailed extends Refusal {
    /** The law that it names. */
    public static final String LAW = "io-error";

    /**
     * @param place which write it was
     * @param failure how it failed
     */
    public WriteFailed(Place place, WriteFailure failure) {
        super(LAW, "the write at " + place + " failed: " + failure.reason(), null);
    }
}
