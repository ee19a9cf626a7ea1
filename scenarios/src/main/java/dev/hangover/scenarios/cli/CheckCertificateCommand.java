package dev.hangover.scenarios.cli;

import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.input.BadInput;
import dev.hangover.reports.certificate.CertificateReader;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Subjects;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a completeness certificate. */
@Command(
        name = "check-certificate",
        description = "Checks what 'explore --certificate FILE' wrote: whether every fault within the bound leads to a"
                + " run that was made, and whether runs drawn at random, made again from the very beginning, are "
                + "as it says.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CheckCertificateCommand implements Callable<Integer> {
    private static final int MOST_DRAWN = 1_000_000;
    private static final String USUAL_SEED = "2a";

    private final Services services;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The certificate.")
    private String file;

    @Mixin
    private Plugins plugins = new Plugins();

    @Option(names = "--scenario", paramLabel = "FILE", description = "The scenario file, when it is not built in.")
    private String scenario;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many runs are made again, beside the first: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(names = "--seed", paramLabel = "HEX", description = "Seed from which they are drawn: " + USUAL_SEED + ".")
    private String seed;

    CheckCertificateCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sample < 0 || sample > MOST_DRAWN) {
            throw new BadInput("--sample: '" + sample + "' is not a whole number from 0 to " + MOST_DRAWN);
        }
        Sample drawn = new Sample(sample, Words.seed("--seed", seed == null ? USUAL_SEED : seed, 0));
        if (sample == 0 && seed != null) {
            throw new BadInput("--seed " + seed + ": --sample 0 draws no runs (leave --seed out)");
        }
        Certificate certificate = CertificateReader.read(path());
        Subjects subjects = services.subjects().apply(plugins.jars());
        Optional<Scenario> given = subjects.given(scenario);
        CertificateReport report = subjects.with(
                certificate.subject(),
                given,
                (key, of, format, command) -> services.engine().check(certificate, of, drawn));
        report.lines().forEach(terminal::line);
        return report.problem().isEmpty() ? Status.MET : Status.NOT_MET;
    }

    private Path path() {
        if (file.isBlank()) {
            throw new BadInput("check-certificate: '" + file + "' names no file");
        }
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new BadInput(file + ": " + (Files.exists(path) ? "is not a file" : "no such file"));
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadInput("not a path: '" + file + "' (" + e.getReason() + ")");
        }
    }
}
