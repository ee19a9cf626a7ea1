package dev.hangover.model.swingstore.metadata;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.util.Locale;

/** How much history the artifacts of an export carry. The export data is the same in all modes. */
public enum ArtifactMode {
    /** What a node needs to go on: current spans and snapshots in use. */
    OPERATIONAL,
    /** All spans of each vat's current incarnation. */
    REPLAY,
    /** All spans of vats that still run. */
    ARCHIVAL,
    /** Whatever is there; nothing has to be complete. */
    DEBUG;

    /** Its name in vectors and options. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws SwingStoreException {@code bad-mode} */
    public static ArtifactMode of(String wireName) {
        for (ArtifactMode mode : values()) {
            if (mode.wireName().equals(wireName)) {
                return mode;
            }
        }
        throw new SwingStoreException(
                ErrorCode.BAD_MODE,
                "no artifact mode '" + wireName + "' (there are operational, replay, archival and debug)");
    }
}
