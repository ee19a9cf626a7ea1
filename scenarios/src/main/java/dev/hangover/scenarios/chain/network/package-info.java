/**
 * Several parties as one subject of the harness: which of them is at work, what survives when one of them dies, and what
 * must hold between them. How a single node is driven and compared is the business of
 * {@link dev.hangover.scenarios.chain}.
 */
package dev.hangover.scenarios.chain.network;
