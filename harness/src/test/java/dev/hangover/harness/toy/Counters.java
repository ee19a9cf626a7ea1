package dev.hangover.harness.toy;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two counters in two stores: a ledger that commits first and an audit store that commits second.
 *
 * @param bug what is wrong with it
 */
public record Counters(Bug bug) implements Subject {
    static final String LEDGER = "ledger";
    static final String AUDIT = "audit";

    @Override
    public List<String> lanes() {
        return List.of("process", LEDGER, AUDIT);
    }

    @Override
    public List<String> versioned() {
        return List.of(LEDGER, AUDIT);
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = new TreeMap<>();
        versioned().forEach(store -> versions.put(store, version(images, store)));
        return versions;
    }

    @Override
    public String effectsStore() {
        return bug == Bug.NOBODY_COMMITS ? "nobody" : AUDIT;
    }

    @Override
    public Images blank() {
        SortedMap<String, ToyImage> blank = new TreeMap<>();
        versioned().forEach(store -> blank.put(store, ToyImage.blank()));
        return Images.of(blank);
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new Process(bug, simulation, images);
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new AllIsAccountedFor());
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return Comparison.of(section, expected, actual);
    }

    @Override
    public String window(Images images) {
        return version(images, LEDGER) == version(images, AUDIT) ? "outside" : "between-ledger-and-audit";
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        SortedMap<String, Boundary> aliases = new TreeMap<>();
        aliases.put("between-ledger-and-audit", new Boundary("ledger.commit.after"));
        return aliases;
    }

    private static long version(Images images, String store) {
        return ((ToyImage) images.get(store)).version();
    }

    /** What the ledger sent is what the audit store has, and nothing is in debt. */
    private record AllIsAccountedFor() implements Invariant {
        @Override
        public String name() {
            return "all-is-accounted-for";
        }

        @Override
        public Optional<Difference> violation(long section, Images images) {
            SortedMap<String, String> ledger = images.get(LEDGER).consensus();
            SortedMap<String, String> audit = images.get(AUDIT).consensus();
            if (images.get(LEDGER).local().containsKey("debt")) {
                return Optional.of(new Difference(LEDGER, section, "debt", Optional.empty(), Optional.of("some")));
            }
            long sum = Long.parseLong(audit.get("credit")) + Long.parseLong(audit.get("fee"));
            Optional<String> expected = Optional.of(ledger.get("sent"));
            Optional<String> actual = Optional.of(Long.toString(sum));
            return expected.equals(actual)
                    ? Optional.empty()
                    : Optional.of(new Difference(AUDIT, section, "credit and fee", expected, actual));
        }
    }
}
