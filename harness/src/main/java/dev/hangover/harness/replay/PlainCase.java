package dev.hangover.harness.replay;

import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case that is told by a variant and a number of sections.
 *
 * @param name of the subject
 * @param variant of the subject
 * @param sections the last section in which a fault may strike
 * @param maker makes a variant
 */
record PlainCase(String name, String variant, int sections, Function<String, Subject> maker) implements Case {
    private static final long SEED = 0x2a;

    @Override
    public String title() {
        return name + " x " + variant;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(RunKey.SUBJECT, name);
        words.put(PlainFamily.VARIANT, variant);
        words.put(PlainFamily.SECTIONS, Integer.toString(sections));
        return words;
    }

    @Override
    public Subject subject(int sample) {
        return maker.apply(variant);
    }

    @Override
    public Choices seed() {
        return Choices.seeded(SEED);
    }

    @Override
    public String seedInHex() {
        return Long.toHexString(SEED);
    }

    @Override
    public Stream<Smaller> smaller() {
        return IntStream.range(1, sections)
                .mapToObj(fewer -> new Smaller(new PlainCase(name, variant, fewer, maker), 0));
    }
}
