package dev.hangover.harness.replay;

import dev.hangover.harness.simulation.Images;
import java.util.SortedMap;

/**
 * What was durable at an instant of a run.
 *
 * @param name short name of the instant: lower-case words, digits and {@code -}
 * @param instant the instant in words
 * @param section the last section that was finished
 * @param images what was durable
 * @param versions durable versions of the stores
 * @param window the window of the commit protocol that the state is in
 */
public record DurableState(
        String name, String instant, long section, Images images, SortedMap<String, Long> versions, String window) {}
