package dev.hangover.model.cosmos.app;

/**
 * What the application tells consensus about itself when both start.
 *
 * @param height last committed height, 0 when none
 * @param appHash AppHash of that height in hex
 */
public record AppInfo(long height, String appHash) {}
