/**
 * Code bundles: their IDs, their two formats, and the checks that tie content to ID.
 *
 * <p>Nothing here runs or understands the code.
 */
package dev.hangover.model.swingstore.bundle;
