/**
 * The way in for tests of a host design that lives in another project. Nothing here asserts with a test framework or prints.
 */
package dev.hangover.scenarios.trial;
