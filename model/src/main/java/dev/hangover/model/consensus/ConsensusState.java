package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.json.BridgeJson;
import java.util.List;
import java.util.Optional;

/**
 * What consensus remembers of the application (state.db): the responses to the last block, and per height the AppHash
 * that goes into the next header. Validator sets and parameters are left out: they never change here.
 */
public final class ConsensusState {
    public static final String STORE = "state";

    public static final Boundary RESPONSE_WRITE = new Boundary("response.write");
    public static final Boundary CONSENSUS_WRITE = new Boundary("consensus.write");
    public static final Boundary RESPONSE_SAVED = new Boundary("response.saved");
    public static final Boundary CONSENSUS_SAVED = new Boundary("consensus.saved");
    public static final Boundary ROLLBACK_WRITE = new Boundary("consensus.rollback.write");
    public static final Boundary ROLLED_BACK = new Boundary("consensus.rolled-back");

    private static final String HEIGHT = "height";
    private static final String RESULTS = "results.";
    private static final String APP_HASH = "app-hash.";

    private final Simulation simulation;
    private final RecordLog log;

    /**
     * @param simulation the world
     * @param log where it is kept
     */
    public ConsensusState(Simulation simulation, RecordLog log) {
        this.simulation = simulation;
        this.log = log;
    }

    /** Height of the last block that is finished; 0 when none. */
    public long height() {
        return height(log.image());
    }

    /** Height of the last block that is finished in an image of the state; 0 when none. */
    public static long height(LogImage image) {
        return image.records().find(HEIGHT).map(Long::parseLong).orElse(0L);
    }

    /**
     * AppHash in hex.
     *
     * @throws IllegalArgumentException when that height is not finished
     */
    public String appHash(long height) {
        return find(APP_HASH + height);
    }

    /** AppHash of a height in an image of the state, in hex; empty when it is not finished, or was before the state began. */
    public static Optional<String> appHash(LogImage image, long height) {
        return image.records().find(APP_HASH + height);
    }

    /**
     * The results of the transactions of a block, as they were when it was executed last.
     *
     * @throws IllegalArgumentException when the block was never executed
     */
    public List<String> results(long height) {
        return BridgeJson.texts(BridgeJson.parse(find(RESULTS + height)));
    }

    /** The application executed a block. */
    public void saveResults(long height, List<String> results) {
        simulation.requireAlive();
        simulation.write(
                RESPONSE_WRITE,
                () -> log.append(
                        new Entry(RESULTS + height, BridgeJson.strings(results).toString())));
        simulation.reach(RESPONSE_SAVED);
    }

    /** The application committed a block: the height is finished. */
    public void save(long height, String appHash) {
        simulation.requireAlive();
        simulation.write(
                CONSENSUS_WRITE,
                () -> log.append(new Entry(APP_HASH + height, appHash), new Entry(HEIGHT, Long.toString(height))));
        simulation.reach(CONSENSUS_SAVED);
    }

    /** The chain goes back to a height that was finished before. */
    public void rollBackTo(long height) {
        simulation.requireAlive();
        simulation.write(ROLLBACK_WRITE, () -> log.append(new Entry(HEIGHT, Long.toString(height))));
        simulation.reach(ROLLED_BACK);
    }

    private String find(String key) {
        return log.find(key).orElseThrow(() -> new IllegalArgumentException("consensus state has no '" + key + "'"));
    }
}
