/**
 * Scenario files: their schema, how a YAML file is read by it into a typed scenario, and the scenarios that come with the
 * program. The JSON schema in docs is made from the same definitions. Enums and settings of the model are known here, not
 * what they do; nothing here runs anything.
 */
package dev.hangover.scenarios.catalogue;
