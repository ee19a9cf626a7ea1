package dev.hangover.scenarios.catalogue;

import dev.hangover.model.conditions.UpgradePlan;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Synchronous;
import dev.hangover.model.disk.Syncing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that the scenario makes happen besides its workload, for example an upgrade.
 *
 * @param kind what happens
 * @param block height of the block in which it happens; 0 for every one, or for an event of the whole chain
 * @param settings what else is said of it, by name
 */
public record ScenarioEvent(EventKind kind, long block, SortedMap<String, Object> settings) {
    static final Key<Integer> BLOCK = Key.optional("block", Scalar.number(Limits.BLOCKS));
    static final Key<Syncing> BLOCKS = Key.optional("blocks", Scalar.oneOf(Syncing.values()));
    static final Key<Boolean> COPY = Key.optional("copy", Scalar.FLAG);
    static final Key<Boolean> EARLY = Key.optional("early", Scalar.FLAG);
    static final Key<Syncing> IAVL = Key.optional("iavl", Scalar.oneOf(Syncing.values()));
    static final Key<Integer> KEEP = Key.required("keep", Scalar.number(new Limits.Range(1, 1_000)));
    static final Key<Boolean> QUEUES = Key.optional("queues", Scalar.FLAG);
    static final Key<Synchronous> SQL = Key.optional("sql", Scalar.oneOf(Synchronous.values()));
    static final Key<Boolean> START_CHECK = Key.optional("start-check", Scalar.FLAG);
    static final Key<Boolean> WITHOUT_HOST_KEYS = Key.optional("without-host-keys", Scalar.FLAG);

    /** Keeps a copy. */
    public ScenarioEvent {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** One of which nothing else is said. */
    public ScenarioEvent(EventKind kind, long block) {
        this(kind, block, new TreeMap<>());
    }

    /** The same in another block. */
    public ScenarioEvent in(long other) {
        return new ScenarioEvent(kind, other, settings);
    }

    /** Of a rollback: whether operators keep a copy of the swing-store, and put it back. */
    public boolean copies() {
        return get(COPY, false);
    }

    /** Of a new node: whether its restoration forgets the host's own keys. */
    public boolean forgetsHostKeys() {
        return get(WITHOUT_HOST_KEYS, false);
    }

    /**
     * The upgrade that is planned.
     *
     * @param proposals what it wants evaluated in its block
     */
    public UpgradePlan upgradePlan(List<String> proposals) {
        return new UpgradePlan(block, get(START_CHECK, false), get(EARLY, false), get(QUEUES, false), proposals);
    }

    /** What the disks sync; all that is promised where nothing is said. */
    public Durability durability() {
        Durability usual = Durability.STRICT;
        return new Durability(get(SQL, usual.sql()), get(IAVL, usual.iavl()), get(BLOCKS, usual.blocks()));
    }

    /** Which old versions of the trees are kept. */
    public Pruning pruning() {
        return new Pruning(get(KEEP, 0));
    }

    /** Only its schema puts settings in, and each is what the schema of its key has read. */
    @SuppressWarnings("unchecked")
    private <T> T get(Key<T> key, T otherwise) {
        return (T) settings.getOrDefault(key.name(), otherwise);
    }

    /** Its kind, its block, and its settings in pairs. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(EnumWords.of(kind), Long.toString(block)));
        settings.forEach((name, value) ->
                words.addAll(List.of(name, value instanceof Enum<?> word ? EnumWords.of(word) : value.toString())));
        return words;
    }

    /**
     * Reads the words of an event.
     *
     * @throws BadScenario saying what is wrong with them
     */
    public static ScenarioEvent of(List<String> words) {
        return EventSchema.read(words).event();
    }
}
