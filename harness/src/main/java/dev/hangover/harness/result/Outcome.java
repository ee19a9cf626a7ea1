package dev.hangover.harness.result;

import java.util.Optional;

/** The outcome of a run, with its evidence. */
public sealed interface Outcome {
    /** The kind of this outcome. */
    Verdict verdict();

    /** The law that was broken, in one word or {@code invariant:NAME}; empty when none was. */
    default String law() {
        return "";
    }

    /** The first difference from the reference run, when one was found. */
    default Optional<Difference> difference() {
        return Optional.empty();
    }

    /** The outcome in one sentence, with the usual word for a section. */
    default String sentence() {
        return sentence("section");
    }

    /**
     * The outcome in one sentence.
     *
     * @param section what a section is called
     */
    String sentence(String section);

    /** Its state met the reference run's again. */
    record Converged() implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.CONVERGED;
        }

        @Override
        public String sentence(String section) {
            return "converged with the reference run";
        }
    }

    /**
     * Consensus content is equal, but local durable content is not.
     *
     * @param first the first local difference
     */
    record Latent(Difference first) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.LATENT;
        }

        @Override
        public String law() {
            return "local-state";
        }

        @Override
        public Optional<Difference> difference() {
            return Optional.of(first);
        }

        @Override
        public String sentence(String section) {
            return "agrees with the reference run on consensus content, but not on " + first.describe(section);
        }
    }

    /**
     * The state of the run departed from the reference's.
     *
     * @param law which law was broken: the law about effects that explains the difference, when one does
     * @param explanation what that means here, in one sentence
     * @param first the first difference
     */
    record Diverged(String law, String explanation, Difference first) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.DIVERGED;
        }

        @Override
        public Optional<Difference> difference() {
            return Optional.of(first);
        }

        @Override
        public String sentence(String section) {
            return "diverged (" + law + "): " + explanation;
        }
    }

    /**
     * The node stopped itself, on every restart.
     *
     * @param after the last section that it had finished
     * @param law the law that it named, {@code refusal} when it named none
     * @param reason what it said
     */
    record Refused(long after, String law, String reason) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }

        @Override
        public String sentence(String section) {
            return "refused to go on after " + section + " " + after + ": " + reason;
        }
    }

    /**
     * No progress within the step bound.
     *
     * @param after the last section that was finished
     * @param reason what the run waits for, or which bound was passed
     */
    record Stuck(long after, String reason) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.STUCK;
        }

        @Override
        public String law() {
            return "progress";
        }

        @Override
        public String sentence(String section) {
            return "stuck after " + section + " " + after + ": " + reason;
        }
    }

    /**
     * An exception that is not a refusal.
     *
     * @param after the last section that was finished
     * @param error the exception, with the line of the subject that threw it
     */
    record Broke(long after, String error) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.BROKE;
        }

        @Override
        public String law() {
            return "exception";
        }

        @Override
        public String sentence(String section) {
            return "broke after " + section + " " + after + ": " + error;
        }
    }
}
