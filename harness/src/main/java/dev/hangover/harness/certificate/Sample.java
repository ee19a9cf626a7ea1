package dev.hangover.harness.certificate;

import dev.hangover.harness.simulation.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A random sample of the runs of a certificate, to be made again.
 *
 * @param size how many runs, and as many restarts at most
 * @param seed where they are drawn from
 */
public record Sample(int size, long seed) {
    /** So many of these, in their order; all when there are not more. */
    <T> List<T> of(String what, List<T> all) {
        Choices choices = Choices.seeded(seed).fork(what);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            left.add(i);
        }
        TreeSet<Integer> drawn = new TreeSet<>();
        while (drawn.size() < Math.min(size, all.size())) {
            int last = left.size() - 1;
            int choice = choices.choose(what, left.size());
            drawn.add(left.set(choice, left.get(last)));
            left.remove(last);
        }
        return drawn.stream().map(all::get).toList();
    }
}
