package dev.hangover.harness.simulation;

/** Passes the events of a life on to the order of tasks and to the observer, which may end the life. */
final class Journal {
    private final Choices order;
    private final Observer observer;
    private final Liveness life;
    private final TaskLine tasks;

    Journal(Choices order, Observer observer, Liveness life, TaskLine tasks) {
        this.order = order;
        this.observer = observer;
        this.life = life;
        this.tasks = tasks;
    }

    void record(Event event) {
        order.sees(event);
        telling(() -> observer.on(event));
    }

    /** Does something that may find the life to make no progress, or a write without a boundary. */
    void telling(Runnable news) {
        try {
            news.run();
        } catch (NoProgress | UnannouncedWrite found) {
            throw stuck(found);
        }
    }

    /** Ends the life. */
    <E extends Error> E stuck(E why) {
        tasks.clear();
        return life.ends(why);
    }
}
