package dev.hangover.harness.simulation;

/** Takes the first alternative, always. */
enum FifoChoices implements Choices {
    INSTANCE;

    @Override
    public int choose(String what, int bound) {
        Bounds.check(what, bound);
        return 0;
    }

    @Override
    public boolean isFifo() {
        return true;
    }

    @Override
    public Choices fork(String component) {
        return this;
    }
}
