/** Threads: several cases, or several runs of one case, at a time. Nothing here knows what a case is. */
package dev.hangover.scenarios.jobs;
