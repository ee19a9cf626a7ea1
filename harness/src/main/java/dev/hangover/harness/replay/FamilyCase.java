package dev.hangover.harness.replay;

import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case of a family of subjects.
 *
 * @param family of the subject
 * @param variant of the subject
 * @param sections the last section in which a fault may strike
 * @param from the seed
 * @param watch watches its runs
 */
record FamilyCase(SubjectFamily family, String variant, int sections, long from, RunWatch watch) implements Case {
    @Override
    public String name() {
        return family.name();
    }

    @Override
    public String title() {
        return family.name() + " x " + variant + ", seed " + seedInHex();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(RunKey.SUBJECT, family.name());
        words.put(FamilyCases.VARIANT, variant);
        words.put(FamilyCases.SECTIONS, Integer.toString(sections));
        words.put(FamilyCases.SEED_WORD, seedInHex());
        return words;
    }

    @Override
    public Subject subject(int sample) {
        return family.subject(variant, from + sample);
    }

    @Override
    public Overseer overseer(int sample) {
        return watch.over(this, sample);
    }

    @Override
    public Choices seed() {
        return Choices.seeded(from);
    }

    @Override
    public String seedInHex() {
        return Long.toHexString(from);
    }

    @Override
    public Case scripted(int sample) {
        return new FamilyCase(family, variant, sections, from + sample, watch);
    }

    @Override
    public Stream<Smaller> smaller() {
        return IntStream.range(1, sections)
                .mapToObj(fewer -> new Smaller(new FamilyCase(family, variant, fewer, from, watch), 0));
    }
}
