/**
 * Completeness certificates as files of JSON Lines. The first line says what was explored, and within which bound. Then come,
 * in the order of the search, a line for each run ({@code node}), for each fault that could strike in it ({@code edge}), with
 * the fingerprint of what it leaves, and for each point at which the order of tasks could have been another one ({@code
 * junction}). The last line has totals, whether the exploration came to its end, and the SHA-256 of all bytes before it.
 */
package dev.hangover.reports.certificate;
