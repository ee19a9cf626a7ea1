/**
 * A faithful model of Agoric's swing-store (@agoric/swing-store 0.10.0) on a real SQLite database: the kernel's and the
 * host's facet over one transaction, the crank tools, and the export callback.
 *
 * <p>Nothing here knows the kernel, the host's protocol or cosmos; of the harness only its simulation package is used.
 */
package dev.hangover.model.swingstore;
