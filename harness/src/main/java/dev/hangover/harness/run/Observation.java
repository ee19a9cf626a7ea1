package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.Optional;

/**
 * What is seen of a run when a section is finished.
 *
 * @param section the section
 * @param images what is durable
 * @param volatileState fingerprint of RAM, when the process can say
 * @param tasksInLine background tasks that have yet to run
 * @param effects the effects that became permanent with this section; empty when that happened before the run began
 */
record Observation(
        long section,
        Images images,
        Optional<Fingerprint> volatileState,
        List<String> tasksInLine,
        Optional<List<Effect>> effects) {}
