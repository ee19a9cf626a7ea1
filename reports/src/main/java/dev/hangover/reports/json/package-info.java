/**
 * Results as JSON Lines for machines: one object a line, its members in a fixed order. Members may be added, never
 * renamed; nothing here opens a file.
 */
package dev.hangover.reports.json;
