package dev.hangover.harness.cases;

import dev.hangover.harness.result.Count;

/**
 * The minimal adversary of a failure: the fewest faults and sections with which it shows, found by exploring growing bounds.
 *
 * @param crashes fewest crashes
 * @param restarts fewest clean restarts beside so many crashes
 * @param sections fewest sections beside these
 * @param faults the strongest kind of fault in it: {@code none}, {@code restart}, {@code crash}, or
 *     {@code power-loss} when the crashes are power cuts
 */
public record Adversary(int crashes, int restarts, long sections, String faults) {
    /**
     * For example {@code 1 crash, 1 restart, 2 sections}.
     *
     * @param noun what a section is called where sections are counted
     */
    public String inWords(String noun) {
        String struck = crashes + restarts == 0
                ? "no fault"
                : (crashes > 0 ? crashed() : "")
                        + (crashes > 0 && restarts > 0 ? ", " : "")
                        + (restarts > 0 ? Count.of(restarts, "restart") : "");
        return struck + ", " + Count.of(sections, noun);
    }

    private String crashed() {
        return Count.of(crashes, faults.equals("power-loss") ? "power cut" : "crash");
    }
}
