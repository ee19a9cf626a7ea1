package dev.hangover.harness.toy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.PlannedStop;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.harness.simulation.WriteFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Plants the bugs of the toy; without a bug it changes nothing. */
final class BugInjector {
    private static final long SECTIONS_UNTIL_IT_SHOWS = 3;

    private static int asked;
    private static long recoveredInThisJvm;

    private final Bug bug;
    private final Simulation simulation;
    private final ToyStore ledger;
    private boolean recovered;
    private boolean rentCameFirst;
    private boolean outOfOrder;
    private boolean alarmed;
    private String mark = "";
    private String gathered = "";
    private boolean booked;
    private boolean interestCame;
    private final boolean isOld;

    @NotMeasured("a mistake: it matters")
    private long recoveredIn;

    private long remembered;

    /** @param startedAt the section that was finished when the process was started */
    BugInjector(Bug bug, Simulation simulation, ToyStore ledger, long startedAt) {
        this.isOld = bug == Bug.ALWAYS_STOPS_AS_PLANNED
                || startedAt < 1 && (bug == Bug.STOPS_AS_PLANNED || bug == Bug.LOSES_AFTER_PLANNED_STOP);
        this.bug = bug;
        this.simulation = simulation;
        this.ledger = ledger;
        recoveredInThisJvm = 0;
    }

    void beforeReplay() {
        recovered = bug == Bug.STANDS_STILL || bug == Bug.REFUSES_UNLESS_RECOVERED;
        switch (bug) {
            case REFUSES -> throw new Refusal("the audit store is behind the ledger");
            case THROWS -> throw new IllegalArgumentException("the audit store is behind the ledger");
            case WAITS_FOREVER -> simulation.await("the audit store to catch up", () -> false);
            case TRIES_FOREVER -> tryForever();
            case EATS_MEMORY -> eatMemory();
            case REFUSES_ONCE -> refuseOnce();
            case SECOND_CRASH -> keepDurably("sends", "");
            default -> {}
        }
    }

    List<Send> replayed(List<Send> saved) {
        List<Send> sends = new ArrayList<>(saved);
        if (bug == Bug.DUPLICATED_EFFECT) {
            sends.add(0, saved.get(0));
        } else if (bug == Bug.LOSES_AFTER_PLANNED_STOP && simulation.section() == 2) {
            sends.remove(0);
        } else if (bug == Bug.WRONG_ORDER || bug == Bug.WRONG_ORDER_THAT_COUNTS) {
            Collections.reverse(sends);
        }
        return sends;
    }

    void afterReplay() {
        switch (bug) {
            case MUCH_LATER_CRASH -> ledger.keep("mark", Long.toString(simulation.section()));
            case MUCH_LATER_CRASH_OF_ONE_LIFE -> mark = Long.toString(simulation.section());
            case UNMEASURED_FIELD -> recoveredIn = simulation.section();
            case UNMEASURED_FIELD_LATE -> recoveredIn = simulation.section() < 3 ? 0 : simulation.section();
            case REMEMBERS_RECOVERY -> remembered = simulation.section();
            case UNMEASURED_STATIC -> recoveredInThisJvm = simulation.section();
            case LOCAL_INVARIANT -> ledger.keep("debt", "some");
            case LEAVES_A_TASK -> simulation.spawn("left in line", () -> ledger.add("balance", 1));
            default -> {}
        }
    }

    void atEnd() {
        if (bug == Bug.LEAVES_WORK_AT_A_STOP) {
            simulation.spawn("tidying up", () -> {});
        }
    }

    List<Send> hungOver(List<Send> saved) {
        return bug == Bug.HANGS_OVER || bug == Bug.HANGS_OVER_IN_SILENCE ? saved : List.of();
    }

    void atStart() {
        if (bug == Bug.DISLIKES_SECTION_ONE && ledger.number("version") == 1) {
            throw new Refusal("one is the loneliest number");
        } else if (!ledger.kept("stopped").isEmpty()) {
            recoveredIn = bug == Bug.UNMEASURED_RESTART ? -1 : 0;
            remembered = bug == Bug.REMEMBERS_RESTART ? -1 : 0;
            keepDurably("stopped", "");
            simulation.reach(new Boundary("boot.tidied"));
        }
    }

    boolean standsStill() {
        return bug == Bug.STANDS_STILL && recovered;
    }

    void atBeginningOf(long section) {
        rentCameFirst = false;
        interestCame = false;
        booked = false;
        outOfOrder = false;
        boolean refuses = bug == Bug.ALWAYS_REFUSES || bug == Bug.REFUSES_UNLESS_RECOVERED && !recovered;
        if (refuses && section == 2) {
            throw new Refusal("section 2 is not to my taste");
        }
        if (isOld && section == 2) {
            throw new PlannedStop("section 2 is for another process");
        }
        if (bug == Bug.BROKEN_INVARIANT && section == 2) {
            ledger.add("sent", 1);
        }
        long since = Math.max(Math.max(recoveredIn, remembered), recoveredInThisJvm);
        if (since > 0 && section == since + SECTIONS_UNTIL_IT_SHOWS) {
            ledger.add("balance", 1);
        }
        if (bug == Bug.TAKES_A_RESERVED_NAME) {
            simulation.reach(new Boundary("restart"));
        }
    }

    void gathered(String what) {
        if (what.equals("rent")) {
            writeInSilence();
        }
        if (!watchesTheOrder()) {
            return;
        }
        switch (what) {
            case "rent" -> rentCameFirst = !interestCame;
            case "interest" -> interestCame = true;
            default -> outOfOrder = rentCameFirst && booked;
        }
        if (bug == Bug.RECORDS_BY_ORDER) {
            outOfOrder = rentCameFirst;
        }
    }

    /** Whether it remembers in which order tasks ran. */
    private boolean watchesTheOrder() {
        return bug == Bug.RECORDS_BY_ORDER || bug == Bug.RECORDS_BY_ORDER_AND_DELAY;
    }

    private void writeInSilence() {
        if (bug == Bug.UNANNOUNCED_WRITE_IN_A_TASK) {
            ledger.saveInSilence();
            ledger.keep("silent", "yes");
            ledger.saveInSilence();
        }
    }

    boolean gathersMore() {
        return bug == Bug.RECORDS_BY_ORDER_AND_DELAY;
    }

    /** The main flow continued, whether or not everything was gathered. */
    void booked() {
        booked = watchesTheOrder();
        rentCameFirst &= interestCame || bug == Bug.RECORDS_BY_ORDER;
    }

    void waiting(Runnable wait) {
        if (bug != Bug.LATE_TASK) {
            wait.run();
        }
    }

    long unseeded() {
        return switch (bug) {
            case UNSEEDED -> asked++;
            case UNSEEDED_CLOCK -> System.nanoTime();
            case UNSEEDED_IDENTITY -> System.identityHashCode(new Object());
            default -> 0;
        };
    }

    String named(String task) {
        return bug == Bug.UNSEEDED_TASK_NAMES ? task + "-" + asked++ : task;
    }

    long unseededInSilence() {
        return bug == Bug.UNSEEDED_IN_SILENCE ? asked++ : 0;
    }

    List<Send> recorded(List<Send> sends) {
        String marked = mark.isEmpty() ? ledger.kept("mark") : mark;
        boolean ripe = !marked.isEmpty() && simulation.section() >= Long.parseLong(marked) + 4;
        return bug == Bug.LOST_WRITE || ripe || outOfOrder ? sends.subList(0, sends.size() - 1) : sends;
    }

    void around(Runnable step) {
        try {
            step.run();
        } catch (SimulatedCrash crash) {
            if (bug == Bug.WRAPS_CRASH) {
                throw new IllegalStateException("something went wrong", crash);
            }
            if (bug != Bug.SWALLOWS_CRASH) {
                throw crash;
            }
        } catch (UnannouncedWrite unannounced) {
            if (bug != Bug.UNANNOUNCED_WRITE_SWALLOWED) {
                throw unannounced;
            }
        } catch (WriteFailed failed) {
            alarmed = bug == Bug.PARKS_AFTER_FAILED_WRITE;
            if (!alarmed && bug != Bug.SWALLOWS_FAILED_WRITE) {
                throw failed;
            }
        }
    }

    /** Something was delivered to the audit store. */
    void delivered(ToyStore audit, Send send) {
        if (bug == Bug.WRONG_ORDER_THAT_COUNTS) {
            audit.add("order", 2 * audit.number("order") + send.amount());
        }
    }

    /** A question that changes nothing. */
    void ask(ToyStore audit) {
        if (bug == Bug.ASKS_LESS || bug == Bug.ASKS_LESS_AND_LEAKS_RAM) {
            simulation.took(new Effect("question", "how much credit", Long.toString(audit.number("credit"))));
        }
    }

    void park() {
        if (bug == Bug.LEAKS_RAM || bug == Bug.ASKS_LESS_AND_LEAKS_RAM || alarmed) {
            keepDurably("parked", ledger.kept("sends"));
        } else if (bug == Bug.UNMEASURED_RESTART || bug == Bug.REMEMBERS_RESTART) {
            keepDurably("stopped", recoveredIn + remembered < 0 ? "again" : "once");
        } else if (bug == Bug.THROWS_IN_STOP) {
            throw new IllegalArgumentException("cannot be stopped");
        }
    }

    String unpark() {
        String parked = ledger.kept("parked");
        if (!parked.isEmpty()) {
            ledger.keep("parked", "");
        }
        return parked;
    }

    void hideImages() {
        if (bug == Bug.HIDES_IMAGES) {
            try {
                simulation.requireAlive();
            } catch (SimulatedCrash crash) {
                throw new IllegalArgumentException("the disk is gone", crash);
            }
        }
    }

    private void tryForever() {
        while (simulation.now() >= 0) {
            simulation.reach(new Boundary("boot.retry"));
        }
    }

    private static void eatMemory() {
        List<long[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new long[Integer.MAX_VALUE]);
        }
    }

    private void refuseOnce() {
        if (ledger.kept("refused").isEmpty()) {
            keepDurably("refused", "once");
            throw new Refusal("the audit store is behind the ledger");
        }
        keepDurably("refused", "");
    }

    private void keepDurably(String key, String text) {
        ledger.keep(key, text);
        ledger.save();
    }
}
