/**
 * The first subject: an Agoric node. Its two databases, the kernel between them, the host that commits one after the
 * other, and the consensus that hands in blocks. Of the harness it sees only the world it runs in.
 */
package dev.hangover.model;
