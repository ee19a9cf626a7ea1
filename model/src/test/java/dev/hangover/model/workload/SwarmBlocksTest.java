package dev.hangover.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.bridge.Params;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SwarmBlocksTest {
    /** Tokens name workloads by their seeds. To draw in another way, write another class and another word for tokens. */
    @Test
    void whatIsDrawnFromASeedNeverChanges() {
        assertThat(fingerprint(choices -> SwarmBlocks.drawn(choices, 3, all())))
                .isEqualTo("111b9b0b-9d7e-3ae8-85a6-1d3b8785c5d0");
        assertThat(fingerprint(choices -> new DrawnBlocks(choices, 3, ordinary())))
                .isEqualTo("a7dafe02-06f3-3146-8a08-4465227f03ca");
    }

    @Test
    void everyKindAmountIdentityAndFullnessIsDrawnBySomeWorkload() {
        TreeSet<ActionKind> kinds = new TreeSet<>();
        TreeSet<Integer> largest = new TreeSet<>();
        TreeSet<Integer> identities = new TreeSet<>();
        TreeSet<Fullness> fullness = new TreeSet<>();
        TreeSet<Integer> on = new TreeSet<>();
        LongStream.range(0, 300).forEach(seed -> {
            Swarm swarm = Swarm.drawn(Choices.seeded(seed), all());
            kinds.addAll(swarm.weights().keySet());
            largest.add(swarm.largest());
            identities.add(swarm.identities());
            fullness.addAll(swarm.fullness().keySet());
            on.add(swarm.weights().size());
        });

        assertThat(kinds).containsExactlyElementsOf(ActionKind.ofOneKernel());
        assertThat(largest).containsExactlyElementsOf(Swarm.LARGEST);
        assertThat(identities).containsExactly(1, 2, 3, 4);
        assertThat(fullness).containsExactly(Fullness.values());
        assertThat(on).as("numbers of kinds that are on").contains(1, 2, 5, 10);
    }

    @Test
    void aBlockIsAsFullAsItsWorkloadDraws() {
        assertThat(Fullness.QUEUE).isEqualTo((int) Params.standard().inboundQueueMax());
        assertThat(sizes(Fullness.EMPTY, 3)).containsExactly(0);
        assertThat(sizes(Fullness.SPARSE, 3)).containsExactly(1);
        assertThat(sizes(Fullness.USUAL, 3)).containsExactly(3);
        assertThat(sizes(Fullness.FULL, 3)).containsExactly(9);
        assertThat(sizes(Fullness.OVERFULL, 3)).containsExactly(18);
        assertThat(sizes(Fullness.OVERFULL, 0)).containsExactly(0);
    }

    @Test
    void oneIdentityAndTheSmallestAmountRepeatThemselves() {
        Swarm swarm =
                new Swarm(new TreeMap<>(Map.of(ActionKind.PAY, 1)), 1, 1, new TreeMap<>(Map.of(Fullness.FULL, 1)));

        assertThat(new SwarmBlocks(Choices.seeded(1), 3, swarm).block(1).txs())
                .hasSize(9)
                .extracting(Tx::toString)
                .containsOnly("pay agoric1ann 1");
    }

    @Test
    void theStraightestWorkloadIsTheSmallest() {
        Swarm swarm = Swarm.drawn(Choices.fifo(), all());

        assertThat(swarm)
                .isEqualTo(new Swarm(
                        new TreeMap<>(Map.of(ActionKind.TRANSFER, 1)), 1, 1, new TreeMap<>(Map.of(Fullness.USUAL, 1))));
    }

    @Test
    void aWorkloadOfNothingIsRefused() {
        assertThatThrownBy(() -> Swarm.drawn(Choices.fifo(), new TreeMap<>(Map.of(ActionKind.PAY, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no weight above 0");
    }

    private static TreeSet<Integer> sizes(Fullness fullness, int usual) {
        Swarm swarm = new Swarm(all(), 3, 2, new TreeMap<>(Map.of(fullness, 1)));
        BlockSource blocks = new SwarmBlocks(Choices.seeded(7), usual, swarm);
        return LongStream.rangeClosed(1, 5)
                .mapToObj(height -> blocks.block(height).txs().size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of 200 workloads of 3 blocks. */
    private static String fingerprint(Function<Choices, BlockSource> drawn) {
        String text = LongStream.range(0, 200)
                .mapToObj(seed -> drawn.apply(Choices.seeded(seed)))
                .flatMap(blocks -> LongStream.rangeClosed(1, 3).mapToObj(blocks::block))
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static SortedMap<ActionKind, Integer> all() {
        return mix(ActionKind.ofOneKernel());
    }

    private static SortedMap<ActionKind, Integer> ordinary() {
        return mix(ActionKind.ordinary());
    }

    private static SortedMap<ActionKind, Integer> mix(List<ActionKind> kinds) {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        kinds.forEach(kind -> mix.put(kind, 1));
        return mix;
    }
}
