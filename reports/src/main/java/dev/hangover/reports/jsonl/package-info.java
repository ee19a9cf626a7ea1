/** Reads files of JSON Lines: each error names file and line. The meaning of the lines belongs to the callers. */
package dev.hangover.reports.jsonl;
