package dev.hangover.harness.simulation;

import java.util.List;
import java.util.Optional;

/**
 * The error for a write without a boundary, where no crash can be tried: the store's adapter is wrong, and no exploration
 * with it is complete. An {@link Error}, so that code under test cannot swallow it; the world refuses every call after it.
 */
public final class UnannouncedWrite extends Error {
    private static final long serialVersionUID = 1L;

    private UnannouncedWrite(String message) {
        super(message);
    }

    /** Two writes with no boundary between them. */
    static UnannouncedWrite twice(String first, String second, Optional<Place> last) {
        return new UnannouncedWrite("two durable writes without a boundary between them: first " + first + ", then "
                + second + "; "
                + last.map(place -> "the last boundary was " + place)
                        .orElse("no boundary was reached since the process started")
                + ". A crash between the two cannot be tried: announce the first with Simulation.reach");
    }

    /**
     * Several stores changed, one after the other, with no boundary between.
     *
     * @param stores their names
     * @param place the first place at which that was seen
     */
    public static UnannouncedWrite together(List<String> stores, Place place) {
        return new UnannouncedWrite("the stores " + String.join(" and ", stores) + " both changed before " + place
                + ", with no boundary between. A crash between their writes cannot be tried: announce each write with"
                + " Simulation.reach before and after it");
    }

    /**
     * A store changed, but reported no write.
     *
     * @param store its name
     * @param place the first boundary at which that was seen
     */
    public static UnannouncedWrite unreported(String store, Place place) {
        return new UnannouncedWrite("store '" + store + "' changed before " + place
                + " and reported no write since the boundary before: its lowest-level write has to call"
                + " Simulation.wrote");
    }
}
