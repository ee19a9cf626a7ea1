/** Threads: several cases, or several runs of one case, at a time, and one that looks at the others. Nothing here knows what a case is. */
package dev.hangover.scenarios.jobs;
