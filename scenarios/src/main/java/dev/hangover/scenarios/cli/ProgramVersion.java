package dev.hangover.scenarios.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"hangover " + (version == null ? "(not packaged)" : version)};
    }
}
