/**
 * Host designs with a flaw planted in them. Only the putting together lives here: what a flaw does is written where it does it.
 */
package dev.hangover.model.incidents.variant;
