package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Boundary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places at which a party can die because of what it does with others, beside those of a node. */
public final class NetworkBoundaries {
    /** The outside has taken a message, durably. */
    static final Boundary RELEASED = new Boundary("letter.released");

    /** One of the stores of a machine that is about to be restored is empty again. */
    static final Boundary WIPED = new Boundary("disk.wiped");

    private NetworkBoundaries() {}

    /** Every name with what it means; the name of the party comes in front. */
    public static Map<String, String> meanings() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(RELEASED.name(), "among parties: the outside has taken a message from the node");
        names.put(WIPED.name(), "among parties: a store of a node that died while it was restored is empty again");
        return Collections.unmodifiableMap(names);
    }
}
