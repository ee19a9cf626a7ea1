package dev.hangover.scenarios.chain;

/**
 * A word of the command line with its meaning.
 *
 * @param name the word
 * @param meaning one sentence
 */
public record Term(String name, String meaning) {}
