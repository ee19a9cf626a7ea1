package dev.hangover.model.incidents;

import dev.hangover.model.host.HostDesigns;
import java.util.Arrays;

/** A variant for each flaw. */
public final class FlawedDesigns {
    private FlawedDesigns() {}

    /** These designs, and the variants of those that are among them. */
    public static HostDesigns beside(HostDesigns designs) {
        return designs.with(Arrays.stream(Flaw.values())
                .filter(flaw -> designs.byName().containsKey(flaw.base()))
                .map(flaw -> new FlawedDesign(flaw, designs.get(flaw.base())))
                .toList());
    }
}
