/**
 * The bugs that the real system had: the minimal adversary of each, and the results as table, as JSON and as pages.
 */
package dev.hangover.scenarios.incidents;
