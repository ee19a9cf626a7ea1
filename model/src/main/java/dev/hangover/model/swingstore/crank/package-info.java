/**
 * Cranks: savepoints, rollback, the running crank hash and the activity hash that chains it.
 *
 * <p>Transactions begin and commit elsewhere; a crank never ends one.
 */
package dev.hangover.model.swingstore.crank;
