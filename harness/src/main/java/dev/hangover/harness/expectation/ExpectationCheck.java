package dev.hangover.harness.expectation;

import dev.hangover.harness.result.Count;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares results with expectations: the worst verdict, its window, its law, its smallest form. */
public final class ExpectationCheck {
    private static final String NONE = "none";

    private final Expectation expected;
    private final String sectionNoun;

    /** @param sectionNoun what a section is called where sections are counted */
    public ExpectationCheck(Expectation expected, String sectionNoun) {
        this.expected = expected;
        this.sectionNoun = sectionNoun;
    }

    /** The reasons why the expectation is not met, each with what was expected and what was found; none when it is met. */
    public List<String> unmet(Tally tally, List<Failure> failures) {
        List<String> reasons = new ArrayList<>();
        Verdict worst = worst(tally);
        boolean fits = expected.isAtWorst() ? worst.compareTo(expected.verdict()) <= 0 : worst == expected.verdict();
        if (!fits) {
            reasons.add("worst verdict: expected " + (expected.isAtWorst() ? "at worst " : "")
                    + expected.verdict().word()
                    + expected.besides()
                            .map(other -> " besides " + other.word())
                            .orElse("") + ", found " + worst.word());
        }
        reasons.addAll(unfit(failures));
        return List.copyOf(reasons);
    }

    /** Whether further runs could not make it met any more. */
    public boolean isContradicted(Tally tally, List<Failure> failures) {
        return worst(tally).compareTo(expected.verdict()) > 0
                || !unfit(failures).isEmpty();
    }

    private Verdict worst(Tally tally) {
        return expected.besides().map(tally::without).orElse(tally).worst();
    }

    /** In which ways the failures of the expected verdict are others than expected. */
    private List<String> unfit(List<Failure> failures) {
        List<String> reasons = new ArrayList<>();
        List<Failure> alike = failures.stream()
                .filter(failure -> failure.outcome().verdict() == expected.verdict())
                .toList();
        expected.window().ifPresent(window -> reasons.addAll(others("window", window, alike, Failure::window)));
        expected.law()
                .ifPresent(law -> reasons.addAll(
                        others("law", law, alike, failure -> failure.outcome().law())));
        expected.maxShrunk().ifPresent(most -> reasons.addAll(tooLarge(most, alike)));
        return reasons;
    }

    private static List<String> others(
            String what, String wanted, List<Failure> failures, Function<Failure, String> property) {
        List<Failure> others = failures.stream()
                .filter(failure -> !property.apply(failure).equals(wanted))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String found = others.stream()
                .map(property)
                .map(word -> word.isEmpty() ? NONE : word)
                .distinct()
                .collect(Collectors.joining(" and "));
        return List.of(what + ": expected " + wanted + ", found " + found + " at "
                + others.get(0).coordinates() + more(others.size() - 1));
    }

    private List<String> tooLarge(MaxShrunk most, List<Failure> failures) {
        return failures.stream()
                .flatMap(failure -> failure.shrunk().stream())
                .filter(form -> !most.admits(form))
                .findFirst()
                .map(form -> List.of(
                        "smallest form: expected at most " + size(most.crashes(), most.sections(), most.actions())
                                + ", found " + size(form) + " at " + form.coordinates()))
                .orElse(List.of());
    }

    private String size(ShrunkForm form) {
        return size(form.crashes(), form.sections(), form.actions());
    }

    private String size(int faults, int sections, int actions) {
        return Count.of(faults, "fault") + ", " + Count.of(sections, sectionNoun) + " and "
                + Count.of(actions, "action");
    }

    private static String more(int number) {
        return number == 0 ? "" : " and at " + number + " more " + (number == 1 ? "place" : "places");
    }
}
