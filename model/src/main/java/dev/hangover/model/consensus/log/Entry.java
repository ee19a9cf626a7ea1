package dev.hangover.model.consensus.log;

/**
 * One record.
 *
 * @param key without line feeds
 * @param value any text
 */
public record Entry(String key, String value) {}
