package dev.hangover.harness.replay;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.run.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of subject whose cases are told apart by a variant and a number of sections, and whose databases need no place on a
 * disk. It gets tokens, replay, shrinking and certificates without code of its own.
 */
public final class PlainFamily implements SubjectFamily, SettingsFormat {
    static final String VARIANT = "variant";
    static final String SECTIONS = "sections";
    private static final int MOST_SECTIONS = 100_000;

    private final String name;
    private final List<String> variants;
    private final Function<String, Subject> subject;

    /**
     * @param name lower-case words joined with {@code -}
     * @param variants names of the variants, likewise; the first is the usual one
     * @param subject makes a variant
     * @throws IllegalArgumentException when there is no variant
     */
    public PlainFamily(String name, List<String> variants, Function<String, Subject> subject) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a subject has at least one variant: " + name);
        }
        this.name = name;
        this.variants = List.copyOf(variants);
        this.subject = subject;
    }

    /** Names of the variants. */
    public List<String> variants() {
        return variants;
    }

    /**
     * A case.
     *
     * @param variant one of {@link #variants}
     * @param sections the last section in which a fault may strike
     * @throws BadInput when there is no such variant
     */
    public Case of(String variant, int sections) {
        if (!variants.contains(variant)) {
            throw new BadInput(
                    "no such variant of " + name + ": '" + variant + "' (one of " + String.join(", ", variants) + ")");
        }
        return new PlainCase(name, variant, sections, subject);
    }

    @Override
    public SettingsFormat settings() {
        return this;
    }

    @Override
    public <T> T with(RunKey key, Function<Case, T> work) {
        return work.apply(of(
                key.setting(VARIANT).orElseThrow(),
                Integer.parseInt(key.setting(SECTIONS).orElseThrow())));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> keys() {
        return List.of(RunKey.SUBJECT, VARIANT, SECTIONS);
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
                        .map(word -> Problem.noNumber(SECTIONS, word, "1 to " + MOST_SECTIONS)));
    }

    private static boolean isCount(String word) {
        return word.matches("[1-9]\\d{0,5}") && Integer.parseInt(word) <= MOST_SECTIONS;
    }
}
