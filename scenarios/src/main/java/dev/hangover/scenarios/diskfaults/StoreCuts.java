package dev.hangover.scenarios.diskfaults;

import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.TemporaryStores;
import java.util.ArrayList;
import java.util.List;

/** Torn writes in the files that a node writes in some blocks. */
public final class StoreCuts {
    private StoreCuts() {}

    /**
     * All manners of damage, the swing-store's first.
     *
     * @param scenario what the chain does; all of its blocks are cut
     * @param design the host protocol
     */
    public static List<CutResult> of(Scenario scenario, HostDesign design) {
        int blocks = scenario.workload().blocks();
        List<CutResult> results = new ArrayList<>();
        try (TemporaryStores files = TemporaryStores.of("file");
                TemporaryStores torn = TemporaryStores.of("file")) {
            List<SqlImage> commits = new ArrayList<>();
            for (FaultPoint candidate : Runs.reference(
                            new SubjectFactory(scenario, design, files.housing()).subject(0),
                            new RunSettings(blocks, true),
                            RunListener.NONE)
                    .candidates()) {
                SqlImage image = (SqlImage) candidate.images().get(SqlImage.STORE_NAME);
                if (commits.isEmpty() || commits.get(commits.size() - 1) != image) {
                    commits.add(image);
                }
            }
            results.addAll(new LogCuts(torn.path()).of(commits));
        }
        Choices seed = Choices.seeded(scenario.workload().seed());
        results.addAll(new TreeCuts().of(blocks, seed.fork("cuts")));
        return results;
    }
}
