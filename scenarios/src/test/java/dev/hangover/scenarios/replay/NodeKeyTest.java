package dev.hangover.scenarios.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.token.Token;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Trials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeKeyTest {
    @Test
    void whatIsWrittenOutIsReadAgainFromTheToken() {
        RunKey name = name(Optional.of(Keys.WRITTEN), Schedule.parse("life-0.14.1+life-1.3.2"));

        assertThat(name.token().toString())
                .contains("~txs.pay.agoric1ann.1+count.apples.3__mail.peer-a.2.0~")
                .contains("~events.late-write.1+upgrade-plan.3.early.true~")
                .contains("~order.life-0.14.1+life-1.3.2~");
        assertThat(NodeSettingsFormat.RUNS.read(name.token().toString())).isEqualTo(name);
    }

    @Test
    void aRunThatGoesToItsEndIsReadAgainFromTheToken() {
        RunKey name = name(Optional.empty(), Schedule.none()).rejoining(false);

        assertThat(name.token().toString()).contains("~rejoin.no~");
        assertThat(NodeSettingsFormat.RUNS.read(name.token().toString())).isEqualTo(name);
        assertThat(NodeSettingsFormat.RUNS.read(NodeSettingsFormat.RUNS.write(name, List.of())))
                .isEqualTo(name);
        assertThat(name.rejoining(true).token().toString()).doesNotContain("rejoin");
        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read(
                        NodeSettingsFormat.RUNS.write(name, List.of()).replace("rejoin no", "rejoin yes")))
                .hasMessageContaining("'rejoin': 'yes' is none of no");
    }

    @Test
    void emptyBlocksAndNoEventsAreWrittenToo() {
        WrittenOut nothing = new WrittenOut(List.of(List.of()), List.of());

        assertThat(read(name(Optional.of(nothing), Schedule.none())).written()).contains(nothing);
    }

    @Test
    void aSwarmIsNamedInTheTokenAndATokenWithoutTheWordIsOfTheMixedWorkloadThatThereWasBefore() {
        Scenario swarm = Trials.scenario("double-crash");
        RunKey name = Keys.of(swarm, "guarded", "memory", 0, FaultSequence.none(), new Outcome.Converged());
        String token = name.token().toString();
        Map<String, String> older = new LinkedHashMap<>(name.words());
        older.remove("draw");

        assertThat(token).contains("~actions.3~draw.swarm~abci.");
        assertThat(NodeSettingsFormat.RUNS.read(token)).isEqualTo(name);
        assertThat(NodeKey.of(name).in(swarm, name)).isEqualTo(swarm);
        RunKey old = NodeSettingsFormat.RUNS.read(new Token(older).toString());
        assertThat(NodeKey.of(old).in(swarm, old).workload().isSwarm()).isFalse();
        assertThat(NodeKey.of(name)
                        .in(swarm.with(swarm.workload().drawnBy(Draw.MIXED)), name)
                        .workload()
                        .isSwarm())
                .isTrue();
    }

    @Test
    void whatComesSeveralTimesIsWrittenOnce() {
        WrittenOut repeated = new WrittenOut(
                Trials.transactions(
                        List.of(List.of("count apples 1", "count apples 1", "pay agoric1ann 1", "count apples 1"))),
                List.of());

        assertThat(repeated.transactionsInToken()).isEqualTo("2.count.apples.1+pay.agoric1ann.1+count.apples.1");
        assertThat(WrittenOut.read(repeated.transactionsInToken(), "none")).isEqualTo(repeated);
    }

    @Test
    void aDivergenceByAnotherLawAboutEffectsEndedAlike() {
        RunKey name = name(Optional.empty(), Schedule.none());

        assertThat(name.endedAs(diverged("lost-effect"))).isTrue();
        assertThat(name.recordedLaw(diverged("lost-effect"))).isEmpty();
        assertThat(name.endedAs(diverged("answered-differently"))).isTrue();
        assertThat(name.recordedLaw(diverged("answered-differently"))).contains("lost-effect");
        assertThat(name.endedAs(diverged("state"))).isFalse();
        assertThat(name.endedAs(diverged("invariant:money"))).isFalse();
        assertThat(name.endedAs(new Outcome.Converged())).isFalse();
        assertThat(name.endingAs(diverged("state")).endedAs(diverged("lost-effect")))
                .isFalse();
    }

    private static NodeKey read(RunKey name) {
        return NodeKey.of(NodeSettingsFormat.RUNS.read(name.token().toString()));
    }

    private static Outcome diverged(String law) {
        return new Outcome.Diverged(law, "differs", new Difference("iavl", 1, "k", Optional.of("1"), Optional.empty()));
    }

    @Test
    void anEventThatIsNoneIsNamed() {
        assertThatThrownBy(() -> WrittenOut.read("", "late-write")).hasMessageContaining("'late-write'");
        assertThatThrownBy(() -> WrittenOut.read("", "late-night.1"))
                .hasMessageContaining("'late-night' is not a kind of event (one of late-write, ");
    }

    private static RunKey name(Optional<WrittenOut> written, Schedule schedule) {
        return Keys.of(
                "late-flush",
                "ram-chain-sends",
                "memory",
                4,
                0,
                Draw.MIXED,
                Abci.LEGACY,
                "2a",
                0,
                "random",
                schedule,
                FaultSequence.none(),
                true,
                "diverged.lost-effect",
                written);
    }
}
