package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;

/**
 * A place at which a fault could have struck, and what would have been durable then.
 *
 * @param place where
 * @param images what a crash there leaves; for a restart in good order, what is durable before the process is stopped
 * @param life number of the life in which the place was reached, counted from the very beginning
 */
public record Candidate(Place place, Images images, int life) {}
