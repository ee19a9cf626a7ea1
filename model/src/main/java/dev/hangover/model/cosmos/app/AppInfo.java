package dev.hangover.model.cosmos.app;

/** The application's answer to Info: the last committed height, 0 when none, and its AppHash in hex. */
public record AppInfo(long height, String appHash) {}
