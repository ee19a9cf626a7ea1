package dev.hangover.scenarios.explore;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.FamilyCases;
import dev.hangover.harness.replay.SubjectFamily;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A subject of a plugin. It is asked each question about itself once, when it is loaded, and must answer then. */
final class LoadedFamily implements SubjectFamily {

    private final String jar;
    private final SubjectFamily family;
    private final String name;
    private final String summary;
    private final Map<String, Verdict> variants = new LinkedHashMap<>();
    private final int sections;

    /**
     * @param jar path of the plugin, for messages
     * @throws BadInput when a question has no answer that can be used
     */
    LoadedFamily(String jar, SubjectFamily family) {
        this.jar = jar;
        this.family = family;
        this.name = name("name()", answer("name()", family::name));
        this.summary = Plugin.summary(answer("summary()", family::summary));
        for (String variant : answer("variants()", () -> new ArrayList<>(family.variants()))) {
            String word = name("variants()", variant);
            Verdict expected = answer("expected(" + word + ")", () -> family.expected(word));
            if (variants.put(word, expected) != null) {
                throw unusable("names the variant '" + word + "' twice");
            }
        }
        if (variants.isEmpty()) {
            throw unusable("has no variant (at least one)");
        }
        this.sections = answer("sections()", family::sections);
        if (sections < 1 || sections > FamilyCases.MOST_SECTIONS) {
            throw unusable("answers " + sections + " to sections() (1 to " + FamilyCases.MOST_SECTIONS + ")");
        }
    }

    private String name(String question, String word) {
        if (word == null || !Plugin.isName(word)) {
            throw unusable("answers '" + word + "' to " + question + " (" + Plugin.NAMES + ")");
        }
        return word;
    }

    private <T> T answer(String question, Supplier<T> asked) {
        T answer;
        try {
            answer = asked.get();
        } catch (RuntimeException | Error thrown) {
            throw unusable("throws " + thrown.getClass().getName() + " when asked for " + question);
        }
        if (answer == null) {
            throw unusable("answers null to " + question);
        }
        return answer;
    }

    private BadInput unusable(String how) {
        return Plugin.unusable(jar, "its subject " + family.getClass().getName() + " " + how);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public List<String> variants() {
        return List.copyOf(variants.keySet());
    }

    @Override
    public Subject subject(String variant, long seed) {
        return new LoadedSubject(
                answer("subject(" + variant + ", " + seed + ")", () -> family.subject(variant, seed)),
                "the subject '" + name + "' of " + jar);
    }

    @Override
    public int sections() {
        return sections;
    }

    @Override
    public Verdict expected(String variant) {
        return variants.get(variant);
    }
}
