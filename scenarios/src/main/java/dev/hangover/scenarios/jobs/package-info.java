/** Threads: several cases, or several runs of one case, at a time, and a watchdog for them. Nothing here knows what a case is. */
package dev.hangover.scenarios.jobs;
