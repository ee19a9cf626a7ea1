package dev.hangover.harness.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One life of one process: a single-threaded event loop with virtual time.
 *
 * <p>The main flow is ordinary sequential code. Where the real program would give other work a chance, it calls
 * {@link #yield} or {@link #await}; pending tasks then run to completion, one by one, in an order that {@link Choices}
 * decides. The default order is first in, first out, with the main flow last in line.
 *
 * <p>Adapters call {@link #reach} at each {@link Boundary}. When the observer strikes there, the process is dead: the call
 * throws {@link SimulatedCrash}, and so does every later call on this object, so nothing can be written after death. The
 * same holds for {@link NoProgress}: code that catches either of them, on purpose or in a wrapper of a library, does not
 * change how this life ended. A simulation is never revived: a restart makes a new one.
 *
 * <p>A durable write goes through {@link #write}, so that it can fail: a fault that the process survives, at least until
 * it has decided what to do.
 */
public final class Simulation {
    @NotMeasured("decides the order of tasks; belongs to the harness")
    private final Choices order;

    @NotMeasured("watches; belongs to the harness")
    private final Observer observer;

    @NotMeasured("names places; the process cannot read it")
    private final Occurrences occurrences;

    @NotMeasured("holds the adapters of stores to their boundaries; the process cannot read it")
    private final DurableWrites writes = new DurableWrites();

    private final Liveness life = new Liveness();
    private final TaskLine tasks;
    private final OutsideWorld outside;

    @NotMeasured("passes on what happens; belongs to the harness")
    private final Journal journal;

    private long section;
    private long now;
    private boolean full;

    /**
     * @param order decides which pending task goes next
     * @param observer watches, and strikes
     */
    public Simulation(Choices order, Observer observer) {
        this(order, observer, new Occurrences(), List.of());
    }

    /**
     * A life that follows others.
     *
     * @param order decides which pending task goes next
     * @param observer watches, and strikes
     * @param occurrences how often the lives before it, without a fault between them, reached each boundary
     * @param outsideBefore what took place outside before this life; see {@link Images#outside}
     */
    public Simulation(Choices order, Observer observer, Occurrences occurrences, List<Effect> outsideBefore) {
        this.order = order;
        this.observer = observer;
        this.occurrences = occurrences;
        this.tasks = new TaskLine(order, life, this::record, observer::returned);
        this.journal = new Journal(order, observer, life, tasks);
        this.outside = new OutsideWorld(outsideBefore, this::reach, effect -> {
            life.requireActing("outside");
            record(effect);
        });
    }

    /** A simulation without an observer and without faults, for using a store outside of a run. */
    public static Simulation quiet() {
        return new Simulation(Choices.fifo(), Observer.NONE);
    }

    /**
     * Work on another section begins. Occurrences are counted in each section. Before the first call, in every life, the
     * section is 0: what a start does before it knows what to work on.
     *
     * @param newSection what is being worked on, counted from 1
     * @param time virtual time in milliseconds; time never goes back, an earlier one is ignored
     * @throws BrokenContract when the section is below 1
     */
    public void enter(long newSection, long time) {
        life.requireActing("enter");
        if (newSection < 1) {
            throw life.ends(new BrokenContract(
                    "enter(" + newSection + "): sections are counted from 1; 0 is what comes before the first"));
        }
        section = newSection;
        now = Math.max(now, time);
        journal.record(new Event.Entered(section, now));
    }

    /** Whether there is an observer: without one no process dies here, and no images are kept. */
    public boolean isWatched() {
        return observer != Observer.NONE;
    }

    /** The current section. */
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
     * @throws Terminated when it is asked to stop here, or was and has not begun to
     */
    public void reach(Boundary boundary) {
        life.requireActing("reach");
        if (!isWatched()) {
            return;
        }
        Place place = occurrences.next(section, boundary);
        if (observer.strikes(place)) {
            if (observer.terminates(place)) {
                Terminated terminated = life.ends(new Terminated(place));
                journal.record(new Event.Terminated(place));
                throw terminated;
            }
            SimulatedCrash death = life.ends(new SimulatedCrash(place));
            tasks.clear();
            order.sees(new Event.Crashed(place));
            observer.on(new Event.Crashed(place));
            throw death;
        }
        writes.reached(place);
        journal.record(new Event.Reached(place));
    }

    /**
     * A store wrote to its disk. The one method of every store through which all its writes go calls this, once for each
     * write that a crash can separate from the one before. Without an observer it does nothing.
     *
     * @param store the store's name
     * @param what it wrote, for the message
     * @throws UnannouncedWrite when there was a write of any store since the last boundary
     */
    public void wrote(String store, Supplier<String> what) {
        life.requireActing("wrote");
        if (isWatched()) {
            journal.telling(() -> {
                writes.add(store, what);
                observer.wrote(store, what);
            });
        }
    }

    /**
     * Makes a durable write, if the disk can. The write itself reports that it was made ({@link #wrote}); afterwards comes a
     * boundary.
     *
     * @param boundary names the write; no process dies there, but the write can fail
     * @param write makes it
     * @throws WriteFailed when the disk reports a failure; the write may be there or not
     */
    public void write(Boundary boundary, Runnable write) {
        write(boundary, write, failed -> failed);
    }

    /**
     * The same for a process that expects another exception of its disk.
     *
     * @param exception what the process gets when the write fails; the failure is added to it as its cause, or as suppressed
     * @throws X when the write fails
     */
    public <X extends Exception> void write(Boundary boundary, Runnable write, Function<WriteFailed, X> exception)
            throws X {
        life.requireActing("write");
        Place place = occurrences.next(section, boundary);
        Optional<WriteFailure> failure = full ? Optional.of(WriteFailure.NO_SPACE) : observer.fails(place);
        if (failure.isEmpty() || failure.get().done()) {
            write.run();
        }
        if (failure.isPresent()) {
            full = failure.get() == WriteFailure.NO_SPACE;
            journal.record(new Event.Failed(place, failure.get()));
            WriteFailed failed = new WriteFailed(place, failure.get());
            throw failed.behind(exception.apply(failed));
        }
    }

    /** A process that was asked to stop begins to: until it has stopped it can act as before. Tasks in line are still there. */
    public void stops() {
        life.stops();
    }

    /**
     * Makes something that must not act here yet: a machine whose process is not started.
     *
     * @throws BrokenContract when it acts nevertheless, even if it catches this
     */
    public <T> T prepare(Supplier<T> maker) {
        return life.prepare(maker);
    }

    /** Asked before every write. Throws what ended this life ({@link #end}), when it has ended. */
    public void requireAlive() {
        life.requireAlive();
    }

    /** The error that ended this life, for example a {@link SimulatedCrash}; empty while it lasts. */
    public Optional<Error> end() {
        return life.end();
    }

    /** The way to hand in a task that runs later, at a {@code yield} or {@code await}. */
    public void spawn(String name, Runnable body) {
        life.requireActing("spawn");
        tasks.add(name, body);
        journal.record(new Event.Spawned(name));
    }

    /**
     * Other work gets a chance: pending tasks run, any number of them and in any order, as Choices decides. Straight:
     * every task that was pending when the yield began, in order.
     *
     * @param point where in the program this is, for recordings
     */
    public void yield(String point) {
        life.requireActing("yield");
        tasks.yield(point);
    }

    /**
     * Waits: pending tasks run, in an order that Choices decides, until the condition holds.
     *
     * @param what for recordings and for the message
     * @throws NoProgress when no task is left and the condition still does not hold
     */
    public void await(String what, BooleanSupplier condition) {
        life.requireActing("await");
        if (!tasks.await(what, condition)) {
            throw journal.stuck(new NoProgress("waits for " + what + ", and no task is left that could bring it"));
        }
    }

    /** Names of the tasks in line, in order. */
    public List<String> tasksInLine() {
        return tasks.names();
    }

    /** A store made a version durable, which is now its latest. */
    public void committed(String store, long version) {
        life.requireActing("committed");
        journal.record(new Event.Committed(store, version));
    }

    /** The world outside: it survives every death and is in no store. */
    public OutsideWorld outside() {
        return outside;
    }

    /** One side did something to the other, which a commit makes permanent. For what is permanent at once, see {@link #outside}. */
    public void took(Effect effect) {
        life.requireActing("took");
        journal.record(new Event.Took(effect));
    }

    /**
     * The subject says what it does.
     *
     * @param lane who speaks: a column of the lane table
     * @param text built only when a listener wants notes
     */
    public void note(String lane, Supplier<String> text) {
        life.requireActing("note");
        if (observer.wantsNotes()) {
            journal.record(new Event.Noted(lane, text.get()));
        }
    }

    /** Whether a listener wants the notes of the subject. */
    public boolean wantsNotes() {
        return observer.wantsNotes();
    }

    /** Counts a probe by its name, as listed by the subject. */
    public void probe(String probe) {
        life.requireActing("probe");
        journal.record(new Event.Probed(probe));
    }

    private void record(Event event) {
        journal.record(event);
    }
}
