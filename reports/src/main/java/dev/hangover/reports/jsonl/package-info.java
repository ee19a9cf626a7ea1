/** Reads files of JSON Lines: whatever is not as it must be is named with file and line. Nothing here knows what they say. */
package dev.hangover.reports.jsonl;
