package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Boundary HERE = new Boundary("here");

    private final List<String> ran = new ArrayList<>();

    @Test
    void straightATaskRunsInTheOrderInWhichItWasHandedIn() {
        Simulation simulation = Simulation.quiet();
        spawn(simulation, "a", "b", "c");
        simulation.yield("here");

        assertThat(ran).containsExactly("a", "b", "c");
        assertThat(simulation.tasksInLine()).isEmpty();
    }

    @Test
    void straightAYieldDoesNotRunWhatItsTasksHandIn() {
        Simulation simulation = Simulation.quiet();
        simulation.spawn("a", () -> {
            ran.add("a");
            spawn(simulation, "child");
        });
        spawn(simulation, "b");
        simulation.yield("here");

        assertThat(ran).containsExactly("a", "b");
        assertThat(simulation.tasksInLine()).containsExactly("child");
    }

    @Test
    void aYieldCanRunAnyNumberOfTasksInAnyOrder() {
        TreeSet<String> orders = new TreeSet<>();
        Enumeration enumeration = new Enumeration();
        do {
            ran.clear();
            Simulation simulation = new Simulation(enumeration.choices(), Observer.NONE);
            spawn(simulation, "a", "b");
            simulation.yield("here");
            orders.add(String.join("", ran));
        } while (enumeration.advance());

        assertThat(orders).containsExactly("", "a", "ab", "b", "ba");
    }

    @Test
    void anAwaitRunsNoMoreTasksThanItNeeds() {
        Simulation simulation = Simulation.quiet();
        spawn(simulation, "a", "b", "c");
        simulation.await("b", () -> ran.contains("b"));

        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void whatNoTaskCanBringEndsTheLife() {
        Simulation simulation = Simulation.quiet();
        spawn(simulation, "a");

        assertThatThrownBy(() -> simulation.await("rain", () -> false))
                .isInstanceOf(NoProgress.class)
                .hasMessage("waits for rain, and no task is left that could bring it");
        assertThat(ran).containsExactly("a");
        assertThatThrownBy(() -> simulation.reach(HERE)).isInstanceOf(NoProgress.class);
        assertThat(simulation.end()).containsInstanceOf(NoProgress.class);
    }

    @Test
    void anObserverThatCallsItStuckEndsTheLife() {
        Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
            @Override
            public void on(Event event) {
                throw new NoProgress("enough");
            }
        });

        assertThatThrownBy(() -> simulation.reach(HERE)).isInstanceOf(NoProgress.class);
        assertThatThrownBy(simulation::requireAlive).hasMessage("enough");
    }

    @Test
    void aDeadWorldRefusesEverything() {
        Simulation simulation = dead();

        List.<Runnable>of(
                        () -> simulation.reach(HERE),
                        () -> simulation.enter(2, 0),
                        () -> simulation.spawn("a", () -> {}),
                        () -> simulation.yield("here"),
                        () -> simulation.await("here", () -> true),
                        () -> simulation.committed("store", 1),
                        () -> simulation.took(new Effect("channel", "action", "")),
                        () -> simulation.note("lane", () -> "text"),
                        () -> simulation.probe("probe"),
                        simulation::requireAlive)
                .forEach(call -> assertThatThrownBy(call::run)
                        .isInstanceOf(SimulatedCrash.class)
                        .hasMessage("crashed at 0/here"));
        assertThat(simulation.end()).containsInstanceOf(SimulatedCrash.class);
        assertThat(simulation.tasksInLine()).isEmpty();
    }

    @Test
    void aTaskThatSwallowsItsDeathTakesTheMainFlowWithIt() {
        Simulation simulation = new Simulation(Choices.fifo(), striking());
        simulation.spawn("a", () -> {
            try {
                simulation.reach(HERE);
            } catch (SimulatedCrash crash) {
                ran.add("goes on");
            }
        });

        assertThatThrownBy(() -> simulation.yield("here")).isInstanceOf(SimulatedCrash.class);
        assertThat(ran).containsExactly("goes on");
    }

    @Test
    void occurrencesCountFromOneInEverySection() {
        List<String> places = new ArrayList<>();
        Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
            @Override
            public boolean strikes(Place place) {
                places.add(place.toString());
                return false;
            }
        });
        simulation.reach(HERE);
        simulation.enter(1, 10);
        simulation.reach(HERE);
        simulation.reach(new Boundary("there"));
        simulation.reach(HERE);
        simulation.enter(1, 10);
        simulation.reach(HERE);
        simulation.enter(2, 20);
        simulation.reach(HERE);

        assertThat(places).containsExactly("0/here", "1/here", "1/there", "1/here#2", "1/here#3", "2/here");
    }

    @Test
    void timeNeverGoesBack() {
        Simulation simulation = Simulation.quiet();
        simulation.enter(1, 1000);
        simulation.enter(2, 500);

        assertThat(simulation.now()).isEqualTo(1000);
        assertThat(simulation.section()).isEqualTo(2);
    }

    @Test
    void aNoteThatNobodyReadsIsNeverBuilt() {
        Simulation.quiet().note("lane", () -> {
            throw new AssertionError("built");
        });
    }

    private void spawn(Simulation simulation, String... names) {
        for (String name : names) {
            simulation.spawn(name, () -> ran.add(name));
        }
    }

    private static Simulation dead() {
        Simulation simulation = new Simulation(Choices.fifo(), striking());
        simulation.spawn("a", () -> {});
        assertThatThrownBy(() -> simulation.reach(HERE)).isInstanceOf(SimulatedCrash.class);
        return simulation;
    }

    private static Observer striking() {
        return new Observer() {
            @Override
            public boolean strikes(Place place) {
                return true;
            }

            @Override
            public boolean wantsNotes() {
                return true;
            }
        };
    }

    @Test
    void aFailedWriteLeadsBackFromWhateverTheProcessIsTold() {
        Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
            @Override
            public Optional<WriteFailure> fails(Place write) {
                return Optional.of(WriteFailure.FAILED);
            }
        });
        Boundary write = new Boundary("log.write");

        assertThatThrownBy(() -> simulation.write(write, () -> {}, failed -> new IOException("disk")))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(WriteFailed.class);
        assertThatThrownBy(() ->
                        simulation.write(write, () -> {}, failed -> new IOException("disk", new RuntimeException())))
                .satisfies(exception -> assertThat(WriteFailed.in(new IllegalStateException("stops", exception)))
                        .isPresent());
        assertThat(WriteFailed.in(new IOException("another"))).isEmpty();
    }
}
