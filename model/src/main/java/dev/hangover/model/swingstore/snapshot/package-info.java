/**
 * Heap snapshots: which one a vat uses, their bytes, and what is dropped.
 *
 * <p>What the bytes mean is the business of the vat's worker.
 */
package dev.hangover.model.swingstore.snapshot;
