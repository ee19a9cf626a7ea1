package dev.hangover.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that loads plugins. */
final class Plugins {
    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            description = "A jar with host designs of your own; may be given several times.")
    private List<String> jars = new ArrayList<>();

    /** The jars, in order. */
    List<String> jars() {
        return List.copyOf(jars);
    }
}
