/**
 * Values that never change and share with their successors whatever stayed the same, and sums that tell such contents apart
 * without reading all of them again.
 *
 * <p>Nothing here knows what the contents mean.
 */
package dev.hangover.model.persistent;
