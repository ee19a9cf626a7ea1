package dev.hangover.harness.replay;

import dev.hangover.harness.input.BadInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cases of a family of subjects, distinguished by a variant, a number of sections and a seed. They get tokens, replay,
 * shrinking and certificates without code of the family.
 */
public final class FamilyCases implements CaseSource, SettingsFormat {
    /** The seed when nothing is said. */
    public static final long SEED = 0x2a;

    /** The largest number of sections of a case. */
    public static final int MOST_SECTIONS = 100_000;

    static final String VARIANT = "variant";
    static final String SECTIONS = "sections";
    static final String SEED_WORD = "seed";

    private final SubjectFamily family;
    private final String options;
    private final List<String> variants;

    /** One for whose replay a token is enough. */
    public FamilyCases(SubjectFamily family) {
        this(family, "");
    }

    /**
     * @param options that a replay needs beside the token, each with a blank before it
     * @throws IllegalArgumentException when the family has no variant
     */
    public FamilyCases(SubjectFamily family, String options) {
        this.family = family;
        this.options = options;
        this.variants = List.copyOf(family.variants());
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a subject has at least one variant: " + family.name());
        }
    }

    /** The family. */
    public SubjectFamily family() {
        return family;
    }

    /**
     * A case.
     *
     * @param variant one of the family
     * @param sections the last section in which a fault may strike
     * @param seed from which workloads, and orders of tasks where they are sampled, are drawn
     * @param watch watches its runs
     * @throws BadInput when there is no such variant
     */
    public Case of(String variant, int sections, long seed, RunWatch watch) {
        if (!variants.contains(variant)) {
            throw new BadInput("no such variant of " + family.name() + ": '" + variant + "' (one of "
                    + String.join(", ", variants) + ")");
        }
        return new FamilyCase(family, variant, sections, seed, watch);
    }

    @Override
    public String options(Case of) {
        return options;
    }

    @Override
    public SettingsFormat settings() {
        return this;
    }

    @Override
    public <T> T with(RunKey key, RunWatch watch, Function<Case, T> work) {
        return work.apply(of(
                key.setting(VARIANT).orElseThrow(),
                Integer.parseInt(key.setting(SECTIONS).orElseThrow()),
                Long.parseUnsignedLong(key.setting(SEED_WORD).orElseThrow(), 16),
                watch));
    }

    @Override
    public String name() {
        return family.name();
    }

    @Override
    public List<String> keys() {
        return List.of(RunKey.SUBJECT, VARIANT, SECTIONS, SEED_WORD);
    }

    @Override
    public Optional<Problem> problem(RunKey key) {
        return keys().stream()
                .filter(word -> key.setting(word).isEmpty())
                .findFirst()
                .map(Problem::missing)
                .or(() -> key.setting(VARIANT)
                        .filter(word -> !variants.contains(word))
                        .map(word -> Problem.noneOf(VARIANT, word, variants)))
                .or(() -> key.setting(SECTIONS)
                        .filter(word -> !isCount(word))
                        .map(word -> Problem.noNumber(SECTIONS, word, "1 to " + MOST_SECTIONS)))
                .or(() -> key.setting(SEED_WORD)
                        .filter(word -> !word.matches("[0-9a-f]{1,16}"))
                        .map(word -> Problem.noNumber(SEED_WORD, word, "0 to ffffffffffffffff, in hex")));
    }

    private static boolean isCount(String word) {
        return word.matches("[1-9]\\d{0,5}") && Integer.parseInt(word) <= MOST_SECTIONS;
    }
}
