/**
 * Cranks: savepoints, rollback, and the activity hash that chains their hashes.
 *
 * <p>Transactions begin and commit elsewhere; a crank never ends one.
 */
package dev.hangover.model.swingstore.crank;
