package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.export.ExportSource;
import java.util.List;

/** An artifact that a vector brings along. */
record Artifact(String name, byte[] bytes) {
    /** An exporter that yields just this. */
    static ExportSource source(List<ExportEntry> data, List<Artifact> artifacts) {
        return new ExportSource() {
            @Override
            public List<ExportEntry> exportData() {
                return data;
            }

            @Override
            public List<String> artifactNames() {
                return artifacts.stream().map(Artifact::name).toList();
            }

            @Override
            public byte[] artifact(String name) {
                return artifacts.stream()
                        .filter(artifact -> artifact.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no artifact " + name))
                        .bytes();
            }
        };
    }
}
