package dev.hangover.scenarios.explore;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.SortedMap;

/**
 * A subject from outside, whose answers are checked for being there.
 *
 * @param subject the subject
 * @param who names it, for messages
 */
record LoadedSubject(Subject subject, String who) implements Subject {
    private <T> T answer(String question, T answer) {
        if (answer == null) {
            throw new BrokenContract(who + " answers null to " + question);
        }
        return answer;
    }

    @Override
    public String sectionWord() {
        return answer("sectionWord()", subject.sectionWord());
    }

    @Override
    public List<String> lanes() {
        return answer("lanes()", subject.lanes());
    }

    @Override
    public List<String> versioned() {
        List<String> stores = answer("versioned()", subject.versioned());
        if (stores.isEmpty()) {
            throw new BrokenContract(
                    who + " names no store in versioned() (at least one, in the order in which they commit)");
        }
        return stores;
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = answer("versions(images)", subject.versions(images));
        versioned().forEach(store -> answer("versions(images) for the store '" + store + "'", versions.get(store)));
        return versions;
    }

    @Override
    public String effectsStore() {
        return answer("effectsStore()", subject.effectsStore());
    }

    @Override
    public Images blank() {
        Images blank = answer("blank()", subject.blank());
        versioned()
                .forEach(store -> answer(
                        "blank() for the store '" + store + "'", blank.byStore().get(store)));
        return blank;
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return answer("load(simulation, images)", subject.load(simulation, images));
    }

    @Override
    public List<Invariant> invariants() {
        return answer("invariants()", subject.invariants());
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return answer("compare(section, expected, actual)", subject.compare(section, expected, actual));
    }

    @Override
    public String window(Images images) {
        return answer("window(images)", subject.window(images));
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return answer("aliases()", subject.aliases());
    }
}
