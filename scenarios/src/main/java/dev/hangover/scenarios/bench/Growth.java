package dev.hangover.scenarios.bench;

/** All windows of a single crash in 800 blocks, against those in 200: the cost must grow with the blocks, not faster. */
final class Growth implements Ratio {
    private static final int MANY = 800;
    private static final int FEW = 200;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String description() {
        return "every single crash in 800 blocks, against every single crash in 200";
    }

    @Override
    public double target() {
        return 4.8;
    }

    @Override
    public Rounds rounds() {
        return new Rounds(0, 1);
    }

    @Override
    public Contest prepare() {
        StandardChain chain = new StandardChain();
        WholeExploration many = new WholeExploration(chain, MANY);
        WholeExploration few = new WholeExploration(chain, FEW);
        few.run(); // the only warm-up: a round takes long enough
        return new Contest() {
            @Override
            public void measured() {
                many.run();
            }

            @Override
            public void bare() {
                few.run();
            }

            @Override
            public String details() {
                return many.describe();
            }
        };
    }
}
