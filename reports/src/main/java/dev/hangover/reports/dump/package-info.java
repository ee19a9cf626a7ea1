/** Durable states as directories of files that other tools read, and the differences between two of them. */
package dev.hangover.reports.dump;
