/**
 * Texts that are hashed or compared byte for byte: JSON as JavaScript writes it, and dotted names.
 *
 * <p>No table and no rule of the store is known here.
 */
package dev.hangover.model.swingstore.text;
