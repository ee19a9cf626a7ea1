/**
 * Scenario files: what a scenario says, how a YAML file becomes one, and the scenarios that come with the program. What
 * the words of a scenario do is not known here, only which words there are; nothing here runs anything.
 */
package dev.hangover.scenarios.catalogue;
