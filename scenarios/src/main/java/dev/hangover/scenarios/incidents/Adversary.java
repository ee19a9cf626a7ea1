package dev.hangover.scenarios.incidents;

/**
 * How much has to go wrong for a failure to show: the least that was found when everything within growing bounds was tried.
 *
 * @param crashes fewest crashes
 * @param restarts fewest restarts in good order beside so many crashes
 * @param blocks fewest blocks beside these
 * @param faults the strongest kind of fault in it: {@code none}, {@code restart}, {@code crash}, or
 *     {@code power-loss} when the crashes are power cuts
 */
public record Adversary(int crashes, int restarts, long blocks, String faults) {
    /** For example {@code 1 crash, 1 restart, 2 blocks}. */
    @Override
    public String toString() {
        String struck = crashes + restarts == 0
                ? "no fault"
                : (crashes > 0 ? crashed() : "")
                        + (crashes > 0 && restarts > 0 ? ", " : "")
                        + (restarts > 0 ? count(restarts, "restart", "restarts") : "");
        return struck + ", " + count(blocks, "block", "blocks");
    }

    private String crashed() {
        return faults.equals("power-loss")
                ? count(crashes, "power cut", "power cuts")
                : count(crashes, "crash", "crashes");
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
