package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.Optional;

/**
 * An observation of a run after a section: its durable state, memory and effects.
 *
 * @param section the section
 * @param images what is durable
 * @param ram what is in RAM
 * @param tasksInLine background tasks that have yet to run
 * @param effects the effects that became permanent with this section; empty when that happened before the run began
 */
record Observation(
        long section, Images images, VolatileState ram, List<String> tasksInLine, Optional<SectionEffects> effects) {}
