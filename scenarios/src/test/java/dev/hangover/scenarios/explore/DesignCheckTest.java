package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.host.HostProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignCheckTest {
    @TempDir
    private Path folder;

    @Test
    void designThatForgetsWhatItSentIsShownWithACommandForEachKindOfFailure() throws IOException {
        DesignCheck trial = DesignCheck.of(scenario(), new Forgetful("forgetful"));

        assertThat(trial.result().outcomes().worst()).isEqualTo(Verdict.DIVERGED);
        assertThatThrownBy(trial::requireMet)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lost-effect")
                .hasMessageContaining("./hangover replay hg1~scenario.short~design.forgetful~")
                .hasMessageContaining(" --plugin JAR_OF_YOUR_DESIGN");
    }

    @Test
    void designThatIsOnTheClassPathAlreadyIsTriedToo() throws IOException {
        HostDesign guarded =
                HostDesigns.find(DesignCheckTest.class.getClassLoader()).get("guarded");

        assertThatCode(DesignCheck.of(scenario(), guarded)::requireMet).doesNotThrowAnyException();
    }

    @Test
    void nameOfAnotherDesignIsTaken() throws IOException {
        Path scenario = scenario();

        assertThatThrownBy(() -> DesignCheck.of(scenario, new Forgetful("guarded")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is named 'guarded', as a built-in one is");
    }

    private Path scenario() throws IOException {
        return Files.writeString(folder.resolve("short.yaml"), """
                title: Two blocks
                workload: {blocks: 2, actions: 1}
                designs: {guarded: converged}
                """);
    }

    private record Forgetful(String name) implements HostDesign {
        @Override
        public String summary() {
            return "sends export data and forgets it";
        }

        @Override
        public HostProtocol start(Host host) {
            return new HostProtocol() {
                @Override
                public Host host() {
                    return host;
                }

                @Override
                public void onExport(List<ExportEntry> batch) {
                    host.exports().addUnrecorded(batch);
                }
            };
        }
    }
}
