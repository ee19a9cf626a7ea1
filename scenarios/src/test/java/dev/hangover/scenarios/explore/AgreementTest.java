package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Several nodes that execute the same blocks. */
class AgreementTest {
    private static final HostDesigns DESIGNS = HostDesigns.find(AgreementTest.class.getClassLoader());
    private static final Scenario SCENARIO = new NodeRuns(DESIGNS).catalogue().find("design-normal");
    private static final RunSettings THREE_BLOCKS = new RunSettings(3, false);

    @Test
    void validatorThatCrashesAnywhereHasTheAppHashOfTheOthersAtEveryHeight() {
        Subject subject = subject("guarded");
        SortedMap<Long, String> others = new TreeMap<>();
        Reference reference = Runs.reference(subject, THREE_BLOCKS, appHashes(others));
        TreeSet<Fingerprint> tried = new TreeSet<>();
        for (FaultPoint candidate : reference.candidates()) {
            if (FaultSequence.isRestart(candidate.place())
                    || !tried.add(candidate.images().fingerprint())) {
                continue;
            }
            SortedMap<Long, String> crashed = new TreeMap<>();
            Runs.fromImages(
                    subject,
                    THREE_BLOCKS,
                    Choices.fifo(),
                    FaultPlan.none(),
                    reference,
                    appHashes(crashed),
                    candidate.images(),
                    FaultSequence.none().plus(candidate.place()));
            crashed.forEach((height, appHash) -> assertThat(appHash)
                    .as("AppHash of height " + height + " after a crash at " + candidate.place())
                    .isEqualTo(others.get(height)));
            assertThat(crashed).as("after a crash at " + candidate.place()).hasSizeGreaterThan(2);
        }
        assertThat(tried).hasSizeGreaterThan(20);
    }

    @Test
    void designsThatConvergeAgreeOnEverythingButTheirOwnBooks() {
        SortedMap<String, String> first = content("ram-chain-sends");
        assertThat(first).hasSizeGreaterThan(50);
        for (String design : List.of(
                "guarded",
                "explicit-flush",
                "host-storage-sync",
                "host-deltas-at-commit",
                "export-deltas",
                "export-deltas-eager",
                "three-commit")) {
            assertThat(content(design)).as(design).isEqualTo(first);
        }
    }

    private static Subject subject(String design) {
        return new SubjectFactory(SCENARIO, DESIGNS.get(design), NodeFactory.memory()).subject(0);
    }

    private static RunListener appHashes(SortedMap<Long, String> into) {
        return new RunListener() {
            @Override
            public void finished(long section, Images images) {
                LogImage state = (LogImage) images.get(ConsensusState.STORE);
                Optional<String> appHash = state.records().find("app-hash." + section);
                if (section > 0) {
                    into.put(section, appHash.orElseThrow());
                }
            }
        };
    }

    /** The kernel's state and all of the application's, after the last block. */
    private static SortedMap<String, String> content(String design) {
        Reference reference = Runs.reference(subject(design), THREE_BLOCKS, RunListener.NONE);
        Images images = reference.imagesAfter(reference.last()).orElseThrow();
        SortedMap<String, String> content = new TreeMap<>(((SqlImage) images.get(SqlImage.STORE_NAME)).consensus());
        IavlImage application = (IavlImage) images.get(MultiStore.NAME);
        for (String store : StoreNames.ALL) {
            application
                    .entries(store, Range.ALL)
                    .forEachRemaining(entry -> content.put(
                            store + " " + HexFormat.of().formatHex(entry.key()),
                            HexFormat.of().formatHex(entry.value())));
        }
        return content;
    }
}
