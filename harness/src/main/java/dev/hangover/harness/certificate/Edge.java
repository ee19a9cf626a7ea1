package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import java.util.Optional;

/**
 * A fault that can strike in a run.
 *
 * @param from number of the run
 * @param fault what strikes, and where
 * @param leaves fingerprint of what is durable then; empty for a write that fails, in which the run goes on
 */
public record Edge(long from, Fault fault, Optional<String> leaves) {}
