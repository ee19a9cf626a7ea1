/** The error that tells a user what is wrong with what was given. */
package dev.hangover.harness.input;
