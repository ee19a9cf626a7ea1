package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;

/**
 * A choice point: a point of a run at which the order of tasks could have been another one.
 *
 * @param life number of the life
 * @param decision which decision of that life it is, counted from 1, those without alternatives included
 * @param alternatives how many there are, at least 2; the run took the first, or a deviation
 * @param section what was being worked on
 * @param state in which it was decided: from equal states the same alternatives lead to the same ends; empty when the
 *     process cannot say
 */
public record ChoicePoint(int life, int decision, int alternatives, long section, Optional<Fingerprint> state) {}
