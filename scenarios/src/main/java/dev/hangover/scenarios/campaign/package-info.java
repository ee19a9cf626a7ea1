/**
 * What the command line asks for and what answers it: one scenario explored with one design, one recorded run replayed or made
 * small. Nothing here parses arguments, prints or opens files.
 */
package dev.hangover.scenarios.campaign;
