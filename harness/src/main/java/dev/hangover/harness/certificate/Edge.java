package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import java.util.Optional;

/**
 * An edge of the graph: a fault that can strike in a run.
 *
 * @param from number of the run
 * @param fault what strikes, and where
 * @param leaves fingerprint of what is durable then; empty for a write that fails, in which the run continues
 */
public record Edge(long from, Fault fault, Optional<String> leaves) {}
