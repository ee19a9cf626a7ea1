package dev.hangover.scenarios.bench;

/**
 * Every distinct durable state of a run of 200 blocks, crashed and recovered on one thread (the reference run, which is made
 * twice, and all fingerprints included), against one such run without faults.
 */
final class EveryState implements Ratio {
    private static final int BLOCKS = 200;

    @Override
    public String name() {
        return "every-state";
    }

    @Override
    public String description() {
        return "every distinct durable state of 200 blocks crashed and recovered, against one run of them without faults";
    }

    @Override
    public double target() {
        return 12.0;
    }

    @Override
    public Rounds rounds() {
        return new Rounds(1, 3);
    }

    @Override
    public Contest prepare() {
        StandardChain chain = new StandardChain();
        WholeExploration exploration = new WholeExploration(chain, BLOCKS);
        return new Contest() {
            @Override
            public void measured() {
                exploration.run();
            }

            @Override
            public void bare() {
                StandardChain.reference(chain.subject(), BLOCKS);
            }

            @Override
            public String details() {
                return exploration.describe();
            }
        };
    }
}
