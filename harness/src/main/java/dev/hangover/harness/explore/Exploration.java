package dev.hangover.harness.explore;

import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.run.Reference;

/**
 * The result of an exploration.
 *
 * @param reference the run that all others were judged by
 * @param findings what the runs found, the reference included
 * @param coverage how much was visited
 */
public record Exploration(Reference reference, Findings findings, Coverage coverage) {}
