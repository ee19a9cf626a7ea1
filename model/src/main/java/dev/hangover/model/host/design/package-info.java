/**
 * The host protocols that are compared, one small class each. What they share lives in
 * {@link dev.hangover.model.host}; a class here says only where it differs.
 */
package dev.hangover.model.host.design;
