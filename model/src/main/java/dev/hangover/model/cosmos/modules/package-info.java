/**
 * The modules of the cosmos application, each over its own store: bank, vbank, vstorage and swingset (golang/cosmos/x in
 * agoric-sdk). They know their store and each other, and nothing of blocks, commits or crashes.
 */
package dev.hangover.model.cosmos.modules;
