/**
 * The SwingSet kernel in small: a run-queue, cranks that deliver one message each, syscalls, a compute budget per block.
 * It keeps everything in the kernel's facet of the swing-store, and reaches the chain only through its bridge.
 */
package dev.hangover.model.kernel;
