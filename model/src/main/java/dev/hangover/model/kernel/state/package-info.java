/**
 * What the kernel remembers in its store, under the names of the real one (kernelKeeper.js and vatKeeper.js in
 * agoric-sdk): objects, promises, c-lists, the run-queue, vats. Keys and bookkeeping only; who decides lives elsewhere.
 */
package dev.hangover.model.kernel.state;
