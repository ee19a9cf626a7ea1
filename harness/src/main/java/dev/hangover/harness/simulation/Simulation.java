package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One life of one process: a single-threaded event loop with virtual time.
 *
 * <p>The main flow is ordinary sequential code. Where the real program would give other work a chance, it calls
 * {@link #yield} or {@link #await}; pending tasks then run to completion, one by one, in an order that {@link Choices}
 * decides. The straightest order is first in, first out, with the main flow last in line.
 *
 * <p>Adapters call {@link #reach} at each {@link Boundary}. When the observer strikes there, the process is dead: the
 * call throws {@link SimulatedCrash}, and so does every later call on this object, so nothing can be written after
 * death. The same holds for {@link NoProgress}: whoever catches either of them, on purpose or in a wrapper of a library,
 * does not change how this life ended. A simulation is never revived: a restart makes a new one.
 *
 * <p>A durable write goes through {@link #write}, so that it can fail: a fault that the process survives, at least until
 * it has decided what to do.
 */
public final class Simulation {
    @NotMeasured("decides the order of tasks; belongs to the harness")
    private final Choices order;

    @NotMeasured("watches; belongs to the harness")
    private final Observer observer;

    private final List<Task> pending = new ArrayList<>();

    @NotMeasured("names places; the process cannot read it")
    private final Occurrences occurrences;

    @NotMeasured("holds the adapters of stores to their boundaries; the process cannot read it")
    private final DurableWrites writes = new DurableWrites();

    @NotMeasured("numbers tasks; which are in line counts by itself")
    private int spawned;

    private long section;
    private long now;
    private Error end;
    private boolean full;

    /**
     * @param order decides which pending task goes next
     * @param observer watches, and strikes
     */
    public Simulation(Choices order, Observer observer) {
        this(order, observer, new Occurrences());
    }

    /** A life that follows others without a fault between them, which reached boundaries as often as counted here. */
    public Simulation(Choices order, Observer observer, Occurrences occurrences) {
        this.order = order;
        this.observer = observer;
        this.occurrences = occurrences;
    }

    /** A world in which nothing is watched and nobody dies: for using a store outside of a run. */
    public static Simulation quiet() {
        return new Simulation(Choices.straight(), Observer.NONE);
    }

    /**
     * Work on another section begins. Occurrences are counted in each section.
     *
     * @param newSection what is being worked on; for a chain the height of the block
     * @param time virtual time in milliseconds; time never goes back, an earlier one is ignored
     */
    public void enter(long newSection, long time) {
        requireAlive();
        section = newSection;
        now = Math.max(now, time);
        tell(new Event.Entered(section, now));
    }

    /** Whether somebody watches: else no process dies here, and nothing needs to be kept of what its death would leave. */
    public boolean isWatched() {
        return observer != Observer.NONE;
    }

    /** What is being worked on. */
    public long section() {
        return section;
    }

    /** Virtual time in milliseconds since the start of the subject's epoch. */
    public long now() {
        return now;
    }

    /**
     * The process is at a boundary.
     *
     * @throws SimulatedCrash when it dies here, or is dead already
     */
    public void reach(Boundary boundary) {
        requireAlive();
        if (!isWatched()) {
            return;
        }
        Place place = occurrences.next(section, boundary);
        if (observer.strikes(place)) {
            SimulatedCrash death = new SimulatedCrash(place);
            ended(death);
            observer.on(new Event.Crashed(place));
            throw death;
        }
        writes.reached(place);
        tell(new Event.Reached(place));
    }

    /**
     * A store wrote to its disk. The one method of every store through which all its writes go calls this, once for each write
     * that a crash can part from the one before. In a world that nobody watches it does nothing.
     *
     * @param store the store's name
     * @param what it wrote, for the message
     * @throws UnannouncedWrite when there was a write of any store since the last boundary
     */
    public void wrote(String store, Supplier<String> what) {
        requireAlive();
        if (isWatched()) {
            telling(() -> {
                writes.add(store, what);
                observer.wrote(store, what);
            });
        }
    }

    /**
     * Makes a durable write, if the disk can. The write itself reports that it was made ({@link #wrote}); afterwards comes a
     * boundary.
     *
     * @param boundary names the write; nobody can die there, but the write can fail
     * @param write makes it
     * @throws WriteFailed when the disk reports a failure; the write may be there or not
     */
    public void write(Boundary boundary, Runnable write) {
        requireAlive();
        Place place = occurrences.next(section, boundary);
        Optional<WriteFailure> failure = full ? Optional.of(WriteFailure.NO_SPACE) : observer.fails(place);
        if (failure.isEmpty()) {
            write.run();
            return;
        }
        full = failure.get() == WriteFailure.NO_SPACE;
        if (failure.get().done()) {
            write.run();
        }
        tell(new Event.Failed(place, failure.get()));
        throw new WriteFailed(place, failure.get());
    }

    /** Asked before every write. Throws what ended this life ({@link #end}), when it has ended. */
    public void requireAlive() {
        if (end != null) {
            throw end;
        }
    }

    /** The {@link SimulatedCrash}, {@link NoProgress} or {@link UnannouncedWrite} that ended this life; empty while it lasts. */
    public Optional<Error> end() {
        return Optional.ofNullable(end);
    }

    /** The way to hand in a task that runs later, at a {@code yield} or {@code await}. */
    public void spawn(String name, Runnable body) {
        requireAlive();
        pending.add(new Task(++spawned, name, body));
        tell(new Event.Spawned(name));
    }

    /**
     * Other work gets a chance: pending tasks run, any number of them and in any order, as Choices decides. Straight:
     * every task that was pending when the yield began, in order.
     *
     * @param point where in the program this is, for recordings
     */
    public void yield(String point) {
        requireAlive();
        int turns = pending.size();
        while (turns > 0 && !pending.isEmpty()) {
            // Alternatives: each task that was in line before the main flow, then the main flow itself.
            int candidates = Math.min(turns, pending.size());
            int choice = order.order(point, Task.flows(pending, candidates, true));
            if (choice == candidates) {
                return;
            }
            run(choice);
            turns--;
        }
    }

    /**
     * Waits: pending tasks run, in an order that Choices decides, until the condition holds.
     *
     * @param what what is waited for, for recordings and for the message
     * @throws NoProgress when no task is left and the condition still does not hold
     */
    public void await(String what, BooleanSupplier condition) {
        requireAlive();
        while (!condition.getAsBoolean()) {
            if (pending.isEmpty()) {
                throw ended(new NoProgress("waits for " + what + ", and no task is left that could bring it"));
            }
            run(order.order(what, Task.flows(pending, pending.size(), false)));
        }
    }

    /** Number of tasks in line. */
    public int pendingTasks() {
        return pending.size();
    }

    /** Names of the tasks in line, in order. */
    public List<String> tasksInLine() {
        return pending.stream().map(Task::name).toList();
    }

    /**
     * A store made a version durable.
     *
     * @param store the store's name
     * @param version the version that is now the latest, for a chain the height
     */
    public void committed(String store, long version) {
        requireAlive();
        tell(new Event.Committed(store, version));
    }

    /** One side did something to the other. */
    public void took(Effect effect) {
        requireAlive();
        tell(new Event.Took(effect));
    }

    /**
     * The subject says what it does.
     *
     * @param lane who speaks: a column of the lane table
     * @param text built only when somebody reads it
     */
    public void note(String lane, Supplier<String> text) {
        requireAlive();
        if (observer.wantsNotes()) {
            tell(new Event.Noted(lane, text.get()));
        }
    }

    /** Whether somebody reads what the subject says it does. */
    public boolean wantsNotes() {
        return observer.wantsNotes();
    }

    /**
     * Something happened that a campaign must have seen to be believed.
     *
     * @param probe its name, in words, as listed by the subject
     */
    public void probe(String probe) {
        requireAlive();
        tell(new Event.Probed(probe));
    }

    private void run(int index) {
        Task task = pending.remove(index);
        tell(new Event.Ran(task.name()));
        task.body().run();
        requireAlive();
        observer.returned(task.name());
    }

    private void tell(Event event) {
        telling(() -> observer.on(event));
    }

    private void telling(Runnable news) {
        try {
            news.run();
        } catch (NoProgress | UnannouncedWrite found) {
            throw ended(found);
        }
    }

    private Error ended(Error why) {
        end = why;
        pending.clear();
        return why;
    }
}
