package dev.hangover.scenarios.certificate;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.reports.certificate.CertificateFile;
import dev.hangover.reports.certificate.CertificateReader;
import dev.hangover.reports.certificate.CertificateWriter;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Explorations that write their certificates into a folder, and checks of these.
 *
 * @param folder where files go
 */
record Certified(Path folder) {
    private static final NodeRuns CAMPAIGN = new NodeRuns(HostDesigns.find(Certified.class.getClassLoader()));

    /** More than any of the explorations here makes. */
    private static final Sample ALL = new Sample(1_000, 1);

    static Scenario scenario(String name, int blocks, int actions) {
        Scenario scenario = CAMPAIGN.catalogue().find(name);
        return scenario.with(
                scenario.workload().with(blocks, actions, scenario.workload().seed()));
    }

    static String text(Scenario scenario, String design, CaseOptions options) {
        List<String> texts = new ArrayList<>();
        Scenario unexpected = scenario.expecting(new TreeMap<>()); // nothing is to be made small
        CAMPAIGN.explore(
                unexpected, design, options.certifiedTo(new CertificateFile(texts::add)), ProgressListener.NONE);
        return texts.get(0);
    }

    Certificate explored(Scenario scenario, String design) {
        return read(text(scenario, design, CaseOptions.USUAL));
    }

    CertificateReport check(Certificate certificate, int sample) {
        return CAMPAIGN.check(certificate, Optional.empty(), new Sample(sample, 1));
    }

    /** What is wrong with it, every run made again. */
    Optional<String> problem(Certificate certificate) {
        return CAMPAIGN.check(certificate, Optional.empty(), ALL).problem();
    }

    private Path written(String text) {
        try {
            return Files.writeString(folder.resolve("certificate.jsonl"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Certificate read(String text) {
        return CertificateReader.read(written(text));
    }

    /** The same with a last line that fits the others. */
    Certificate resealed(Certificate certificate) {
        CertificateWriter writer = new CertificateWriter();
        certificate.nodes().values().forEach(writer::add);
        certificate.allEdges().forEach(writer::add);
        certificate.allTurns().forEach(writer::add);
        int merged = certificate.allEdges().size() - certificate.nodes().size() + 1;
        return read(writer.finish(certificate.subject(), certificate.bound(), merged, true));
    }
}
