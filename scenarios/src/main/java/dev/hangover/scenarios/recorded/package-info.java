/**
 * Runs that can be told and made again: tokens, run files, coordinates on the command line, and how a failing run is made
 * small.
 */
package dev.hangover.scenarios.recorded;
