/**
 * How the store refuses: one exception, with a code for each kind of refusal. Nothing else lives here.
 */
package dev.hangover.model.swingstore.error;
