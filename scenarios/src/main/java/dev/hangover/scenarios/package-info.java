/**
 * The scenario files, the command line, and the binding of the engine to the model. Only what all packages below need lives
 * in this one.
 */
package dev.hangover.scenarios;
