package dev.hangover.harness.run;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Simulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records the choice points of one run, and the state at each: the state in which the section began, what the main flow and
 * the tasks each announced since (boundaries, effects with their answers, commits), what they share in RAM, and which tasks
 * are in line. All that follows is decided by these, because the main flow and each task are deterministic and learn from
 * each other only by what is announced or shared.
 *
 * <p>Who announced something first is left out: effects of different channels may interleave by schedule, so orders that
 * differ in nothing else lead to one state. How often a boundary was reached, and who put a task in line, is left out for the
 * same reason.
 */
public final class ChoicePointRecorder {
    private static final String MAIN = "";

    private final List<ChoicePoint> found = new ArrayList<>();
    private final Map<String, Fingerprint> histories = new TreeMap<>();
    private final Deque<String> running = new ArrayDeque<>();
    private Optional<Fingerprint> began = Optional.empty();
    private Machine machine;
    private Simulation simulation;
    private int life;
    private int decisions;

    /** The choice points so far, in order; after a write that failed, those that came after. */
    public List<ChoicePoint> found() {
        return List.copyOf(found);
    }

    /** A life begins. */
    void lives(int number, Machine process, Simulation world, Fingerprint from) {
        life = number;
        machine = process;
        simulation = world;
        decisions = 0;
        running.clear();
        begins(Optional.of(from));
    }

    /** The next section begins in this state; empty when it is not known to be like any other. */
    void begins(Optional<Fingerprint> state) {
        began = state;
        histories.clear();
    }

    void on(Event event) {
        if (event instanceof Event.Failed) {
            found.clear(); // this run was asked for because of what comes after
        }
        if (event instanceof Event.Ran ran) {
            running.push(ran.task());
        } else if (event instanceof Event.Reached reached) {
            record(reached.place().section() + "/" + reached.place().boundary());
        } else if (event instanceof Event.Took
                || event instanceof Event.TookOutside
                || event instanceof Event.Entered
                || event instanceof Event.Committed
                || event instanceof Event.Failed) {
            record(event.toString());
        }
    }

    /** The task that began last is done. */
    void returned() {
        running.pop();
    }

    /** The same order of tasks; each decision with alternatives is written down. */
    Choices watching(Choices order) {
        return new Choices() {
            @Override
            public int choose(String what, int bound) {
                decisions++;
                if (bound > 1) {
                    found.add(new ChoicePoint(life, decisions, bound, simulation.section(), state(what)));
                }
                return order.choose(what, bound);
            }

            @Override
            public Choices fork(String component) {
                return order.fork(component);
            }

            @Override
            public void sees(Event event) {
                order.sees(event);
            }

            @Override
            public boolean isFifo() {
                return order.isFifo();
            }
        };
    }

    private void record(String text) {
        String who = running.isEmpty() ? MAIN : running.peek();
        Fingerprint.Builder history = Fingerprint.of();
        Optional.ofNullable(histories.get(who)).ifPresent(before -> history.add(before.hex()));
        histories.put(who, history.add(text).build());
    }

    private Optional<Fingerprint> state(String what) {
        Optional<Fingerprint> shared = Memory.fingerprint(machine.memory(), Scope.UNDER_WAY);
        if (began.isEmpty() || shared.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint.Builder state = Fingerprint.of()
                .add(began.get().hex())
                .add(what)
                .add(shared.get().hex())
                .add(String.join("\n", running));
        histories.forEach((who, history) -> state.add(who).add(history.hex()));
        simulation.tasksInLine().forEach(state::add);
        return Optional.of(state.build());
    }
}
