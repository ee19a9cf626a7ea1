/** What is said to a user who asked for something that cannot be. */
package dev.hangover.scenarios.input;
