package dev.hangover.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.certificate.CertificateCheck;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.FamilyCases;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.Replayer;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.replay.SubjectFamily;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.shrink.FailureShrinker;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Counters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.example.shop.Flaw;
import org.example.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subjects that do not use tokens are explored, replayed, shrunk and certified too. */
class AnySubjectTest {
    private static final UnaryOperator<String> COMMAND = token -> "replay " + token;
    private static final FamilyCases TOY = new FamilyCases(
            new Made("counters", words(Bug.values()), word -> new Counters(Bug.valueOf(constant(word)))));
    private static final FamilyCases SHOP =
            new FamilyCases(new Made("shop", words(Flaw.values()), word -> new Shop(Flaw.valueOf(constant(word)))));
    private static final RunFormat FORMAT = new RunFormat(List.of(TOY, SHOP));

    @ParameterizedTest
    @CsvSource({"counters, none", "shop, none"})
    void aRightSubjectConvergesAndItsCertificateIsTrue(String subject, String variant) {
        Case of = family(subject).of(variant, 3, 0x2a, RunWatch.NONE);
        CertificateInMemory certificate = new CertificateInMemory();

        CaseResult result =
                explorer(of, CaseOptions.USUAL.certifiedTo(certificate)).everything();
        CertificateReport report = family(subject)
                .with(
                        FORMAT.read(certificate.certificate().subject()),
                        RunWatch.NONE,
                        found -> CertificateCheck.of(
                                certificate.certificate(),
                                found.subject(0),
                                found.sections(),
                                new Sample(Integer.MAX_VALUE, 1),
                                found.overseer(0)));

        assertThat(result.met()).isTrue();
        assertThat(result.coverage().complete()).isTrue();
        assertThat(report.problem()).isEmpty();
        assertThat(report.runs()).isEqualTo(result.coverage().executions());
    }

    @ParameterizedTest
    @CsvSource({"counters, lost-write", "counters, duplicated-effect", "shop, appends-again"})
    void aFailureIsReplayedAsItWasFoundAndShrunkToOneSection(String subject, String variant) {
        Case of = family(subject).of(variant, 3, 0x2a, RunWatch.NONE);

        Failure failure =
                explorer(of, CaseOptions.USUAL).everything().failures().get(0);
        RunKey key = FORMAT.read(failure.token());
        Replay replay = family(subject).with(key, RunWatch.NONE, found -> new Replayer(key, found).replay(FORMAT));
        Shrinkage shrinkage = family(subject)
                .with(
                        key,
                        RunWatch.NONE,
                        found -> new FailureShrinker(found, FORMAT, COMMAND)
                                .shrink(key, Shrinker.EXECUTIONS, ProgressListener.NONE));

        assertThat(failure.token()).contains("~subject." + subject + "~variant." + variant + "~sections.3~seed.2a~");
        assertThat(failure.command()).isEqualTo("replay " + failure.token());
        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(replay.outcome()).isEqualTo(failure.outcome());
        assertThat(FORMAT.read(replay.file())).isEqualTo(key);
        assertThat(shrinkage.smallest()).hasValueSatisfying(smallest -> {
            assertThat(smallest.minimal()).isTrue();
            assertThat(smallest.sections()).isEqualTo(1);
            RunKey least = FORMAT.read(smallest.token());
            assertThat(family(subject)
                            .with(least, RunWatch.NONE, found -> new Replayer(least, found).outcome())
                            .verdict())
                    .isEqualTo(failure.outcome().verdict());
        });
    }

    @Test
    void anExpectationThatIsNotMetIsToldInTheWordsOfTheSubject() {
        CaseResult result = explorer(TOY.of("lost-write", 3, 0x2a, RunWatch.NONE), CaseOptions.USUAL)
                .everything();

        assertThat(result.met()).isFalse();
        assertThat(result.outcomes().worst()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.unmet()).containsExactly("worst verdict: expected converged, found diverged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "subject counters; subject clock; no such subject: 'clock' (known: counters, shop; give the jar of another one with --plugin)",
                "variant none; variant perfect; not a recorded run: 'variant': 'perfect' is none of none,",
                "sections 3; sections 0; not a recorded run: 'sections' is '0', not a whole number from 1 to 100000",
                "sections 3; length 3; not a recorded run: it says 'length', which means nothing (only subject, variant,",
                "seed 2a; seed xyz; not a recorded run: 'seed' is 'xyz', not a whole number from 0 to ffffffffffffffff, in hex"
            })
    void aWrongWordOfATokenIsNamed(String good, String bad, String message) {
        RunKey key =
                RunKey.of(TOY.of("none", 3, 0x2a, RunWatch.NONE), 0, FaultSequence.none(), new Outcome.Converged());
        String file = FORMAT.write(key, List.of());
        assertThat(file).contains(good);

        assertThatThrownBy(() -> FORMAT.read(file.replace(good, bad)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private static FamilyCases family(String name) {
        return name.equals("shop") ? SHOP : TOY;
    }

    private static CaseExplorer explorer(Case of, CaseOptions options) {
        return new CaseExplorer(of, CasePlan.crashes(1), options, FORMAT, COMMAND, ProgressListener.NONE);
    }

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private record Made(String name, List<String> variants, Function<String, Subject> maker) implements SubjectFamily {
        @Override
        public Subject subject(String variant, long seed) {
            return maker.apply(variant);
        }
    }
}
