/**
 * The host of the kernel (packages/cosmic-swingset in agoric-sdk): the block manager that answers cosmos, the recorded
 * chainSends, the queue of export batches. What differs between the designs of the host protocol is behind
 * {@link dev.hangover.model.host.HostDesign}; everything else is here, once.
 */
package dev.hangover.model.host;
