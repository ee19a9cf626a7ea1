/**
 * The bugs that the real system had: how little is enough to show each, and what was found out about them as table, as JSON
 * and as pages.
 */
package dev.hangover.scenarios.incidents;
