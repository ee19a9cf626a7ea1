/**
 * Compares the model with the real swing-store, side by side, on random operations. Needs Node.js and the npm package, so
 * only the Maven profile {@code conformance-live} runs it (docs/conformance-live.md).
 */
package dev.hangover.scenarios.live;
