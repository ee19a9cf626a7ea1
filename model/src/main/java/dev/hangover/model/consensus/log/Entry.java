package dev.hangover.model.consensus.log;

/** A record: a key without line feeds, and any text. */
public record Entry(String key, String value) {}
