package dev.hangover.model.host;

import dev.hangover.model.swingstore.sqlite.SqlImage;

/** The keys of the host's own section of the swing-store. */
public final class HostKeys {
    /** What each of them begins with. */
    public static final String PREFIX = "host.";

    /** The last committed height. */
    public static final String HEIGHT = PREFIX + "height";

    /** The height whose execution was begun last (agoric-sdk #8424). */
    public static final String BEGIN_HEIGHT = PREFIX + "beginHeight";

    /** The sends of the last committed height, as JSON. */
    public static final String CHAIN_SENDS = PREFIX + "chainSends";

    private HostKeys() {}

    /** The last height that the kernel's side committed; 0 before the first. */
    public static long height(SqlImage kernel) {
        return kernel.value(HEIGHT).map(Long::parseLong).orElse(0L);
    }
}
