/**
 * Scenarios explored with designs, the canary before them, and designs from plugins. Nothing here parses arguments, prints or
 * opens files of results.
 */
package dev.hangover.scenarios.explore;
