/**
 * What crosses between the two sides of a node: messages from the kernel side to cosmos
 * ({@link dev.hangover.model.cosmos.bridge.ChainMessage}) and from cosmos to the kernel side
 * ({@link dev.hangover.model.cosmos.bridge.HostMessage}). Values only; who acts on them lives elsewhere.
 */
package dev.hangover.model.cosmos.bridge;
