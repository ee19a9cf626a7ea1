/**
 * Temporary directories for databases in files, also those of processes that were killed. Nothing here knows what is kept
 * in them.
 */
package dev.hangover.scenarios.files;
