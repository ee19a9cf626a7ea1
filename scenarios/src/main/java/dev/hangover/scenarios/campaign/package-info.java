/**
 * What the command line asks for and what answers it: one scenario explored with one design, one recorded run replayed,
 * one file of vectors checked. Only the questions live here; nothing here parses arguments, prints or opens files.
 */
package dev.hangover.scenarios.campaign;
