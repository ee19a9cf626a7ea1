package dev.hangover.harness.token;

import dev.hangover.harness.fault.FaultSequence;
import java.util.TreeMap;

/**
 * Coordinates in the letters that a token can carry: {@code 3_replay.send.2} for {@code 3/replay.send#2}, and
 * {@code 3_sql.commit.after__sql-1} for {@code 3/sql.commit.after!sql-1}. No part of a boundary's name begins with a digit,
 * and no name has an underscore, so nothing is ambiguous.
 */
public final class TokenFaults {
    private static final String MANNER = "__";

    private TokenFaults() {}

    /** In letters that a token may have. */
    public static String write(FaultSequence coordinates) {
        return coordinates.toString().replace('/', '_').replace('#', '.').replace("!", MANNER);
    }

    /** @throws IllegalArgumentException when these are no coordinates */
    public static FaultSequence read(String text) {
        return FaultSequence.parse(
                text.replace(MANNER, "!").replace('_', '/').replaceAll("\\.(\\d+)(?=[+!]|$)", "#$1"), new TreeMap<>());
    }
}
