package dev.hangover.scenarios.explore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** For each field that is not measured, what changes it at random, between two sections. */
final class Disturbers {
    /** Changes a field of one object. */
    @FunctionalInterface
    interface Disturber {
        /** @return whether there was anything to change */
        boolean disturb(Object owner, Random random);
    }

    private static final String MODEL = "dev.hangover.model.";
    private static final String TREE = MODEL + "cosmos.iavl.node.WorkingTree.";
    private static final String SQLITE = MODEL + "swingstore.sqlite.";

    private Disturbers() {}

    /** By class and field. */
    static SortedMap<String, Disturber> all() {
        SortedMap<String, Disturber> all = new TreeMap<>();
        all.put(MODEL + "kernel.worker.Warehouse.online", Disturbers::evict);
        all.put(MODEL + "kernel.worker.Warehouse.evicted", Disturbers::forget);
        all.put(MODEL + "workload.DrawnBlocks.drawn", Disturbers::forgetBlocks);
        all.put(MODEL + "workload.SwarmBlocks.drawn", Disturbers::forgetBlocks);
        all.put(MODEL + "cosmos.app.Modules.tally", (owner, random) -> {
            Fields.set(Fields.get(owner, "tally", Object.class), "sends", random.nextInt(200));
            return true;
        });
        all.put(TREE + "hasher", Disturbers::scribble);
        all.put(TREE + "existed", (owner, random) -> {
            Fields.set(owner, "existed", random.nextBoolean());
            return true;
        });
        all.put(TREE + "removed", (owner, random) -> {
            Fields.set(owner, "removed", bytes(random));
            return true;
        });
        all.put(TREE + "passedKey", (owner, random) -> {
            Fields.set(owner, "passedKey", bytes(random));
            return true;
        });
        all.put(TREE + "lastNonce", (owner, random) -> {
            Fields.set(owner, "lastNonce", random.nextInt());
            return true;
        });
        all.put(SQLITE + "Sql.prepared", (owner, random) -> {
            boolean isThere = random.nextBoolean() && Fields.get(owner, "prepared", Object.class) != null;
            if (isThere) {
                call(owner, "discard");
            }
            return isThere;
        });
        all.put(SQLITE + "Database.savepoints", (owner, random) -> {
            Object savepoints = Fields.get(owner, "savepoints", Object.class);
            List<?> known = Fields.get(savepoints, random.nextBoolean() ? "set" : "release", List.class);
            return !known.isEmpty() && known.remove(known.size() - 1) != null;
        });
        all.put(SQLITE + "CommittedImage.stale", (owner, random) -> {
            boolean inTransaction = (Boolean) call(Fields.get(owner, "database", Object.class), "inTransaction");
            if (!inTransaction) {
                Fields.set(owner, "stale", true);
            }
            return !inTransaction;
        });
        return all;
    }

    /** Workers that are thrown away are kept for measuring, as they are when there are too many. */
    private static boolean evict(Object owner, Random random) {
        Map<?, ?> online = Fields.get(owner, "online", Map.class);
        List<Object> vats = new ArrayList<>(online.keySet());
        vats.removeIf(vat -> random.nextBoolean());
        vats.forEach(vat -> call(owner, "evict", vat));
        return !vats.isEmpty();
    }

    private static boolean forget(Object owner, Random random) {
        Map<?, ?> evicted = Fields.get(owner, "evicted", Map.class);
        return evicted.keySet().removeIf(vat -> random.nextBoolean());
    }

    private static boolean scribble(Object owner, Random random) {
        Object hasher = Fields.get(owner, "hasher", Object.class);
        random.nextBytes(Fields.get(hasher, "preimage", byte[].class));
        random.nextBytes(Fields.get(hasher, "digest", byte[].class));
        Fields.set(hasher, "length", random.nextInt(200));
        return true;
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Object call(Object owner, String name, Object... arguments) {
        try {
            for (Method method : owner.getClass().getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    method.setAccessible(true);
                    return method.invoke(owner, arguments);
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(owner.getClass() + " has no method '" + name + "'");
    }

    /** Fields that nothing changes, each with the reason why that is right. */
    static SortedMap<String, String> exceptions() {
        Map<String, String> exceptions = new HashMap<>();
        String life = "differs in each life of every run on files already";
        exceptions.put(MODEL + "node.Node.housing", life);
        exceptions.put(MODEL + "consensus.log.FileLog.file", life);
        exceptions.put(MODEL + "cosmos.store.file.MvNodeStore.file", life);
        exceptions.put(SQLITE + "DatabaseLocation$Directory.directory", life);
        exceptions.put(SQLITE + "Database.connection", "a handle: what it can reach is durable, or in Uncommitted");
        String harness = "belongs to the harness, and is asked nothing by the process";
        exceptions.put(MODEL + "disk.MvWrites.reported", harness);
        exceptions.put(SQLITE + "ForeignCommits.known", harness);
        exceptions.put(MODEL + "Deviation.applied", harness);
        exceptions.put("dev.hangover.scenarios.chain.node.NodeInvariants$Named.rule", harness);
        String outside = "the world outside of the process, which goes on when it dies";
        exceptions.put("dev.hangover.scenarios.chain.network.RecalledBlocks.log", outside);
        exceptions.put("dev.hangover.scenarios.chain.network.RecalledBlocks.source", outside);
        String simulation = "dev.hangover.harness.simulation.";
        for (String field : List.of("order", "observer", "occurrences", "writes", "journal")) {
            exceptions.put(simulation + "Simulation." + field, harness);
        }
        for (String field : List.of("order", "events", "returned", "spawned")) {
            exceptions.put(simulation + "TaskLine." + field, harness);
        }
        for (String field : List.of("boundaries", "events")) {
            exceptions.put(simulation + "OutsideWorld." + field, harness);
        }
        exceptions.put(simulation + "Task.number", harness);
        exceptions.put(simulation + "TaskLine$Task.number", harness);
        return Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }

    private static boolean forgetBlocks(Object owner, Random random) {
        Map<?, ?> drawn = Fields.get(owner, "drawn", Map.class);
        return drawn.keySet().removeIf(height -> random.nextBoolean());
    }
}
