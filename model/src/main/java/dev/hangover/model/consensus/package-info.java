/**
 * Consensus as one node sees it (CometBFT v0.38): blocks in order, a durable log of them, the handshake that brings the
 * application up to date after a restart. Agreement itself is left out: the blocks are given.
 */
package dev.hangover.model.consensus;
