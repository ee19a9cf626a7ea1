package dev.hangover.scenarios.campaign;

import dev.hangover.harness.fault.Coordinates;
import java.util.TreeMap;

/**
 * Coordinates in the letters that a token can carry: {@code 3_replay.send.2} for {@code 3/replay.send#2}. No part of a
 * boundary's name begins with a digit, so nothing is ambiguous.
 */
final class TokenCoordinates {
    private TokenCoordinates() {}

    static String write(Coordinates coordinates) {
        return coordinates.toString().replace('/', '_').replace('#', '.');
    }

    static Coordinates read(String text) {
        return Coordinates.parse(text.replace('_', '/').replaceAll("\\.(\\d+)(?=\\+|$)", "#$1"), new TreeMap<>());
    }
}
