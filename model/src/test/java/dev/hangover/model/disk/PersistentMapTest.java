package dev.hangover.model.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Choices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersistentMapTest {
    private record Number(int value) implements Summed {
        @Override
        public ContentSum sum() {
            return ContentSum.ZERO.mix(value);
        }
    }

    @Test
    void answersLikeATreeMapAfterAnyOperations() {
        Choices choices = Choices.seeded(7);
        PersistentMap<Integer, Number> map = PersistentMap.empty(Comparator.naturalOrder());
        TreeMap<Integer, Number> model = new TreeMap<>();
        for (int i = 0; i < 4000; i++) {
            int key = choices.choose("key", 200);
            if (choices.choose("remove", 5) < 2) {
                map = map.without(key);
                model.remove(key);
            } else {
                map = map.with(key, new Number(i));
                model.put(key, new Number(i));
            }
            if (i % 50 == 0) {
                int from = choices.choose("from", 100);
                int to = from + choices.choose("to", 100);
                assertThat(values(map, from, to, true))
                        .containsExactlyElementsOf(model.subMap(from, to).values());
                assertThat(values(map, from, to, false))
                        .containsExactlyElementsOf(model.subMap(from, true, to, false)
                                .descendingMap()
                                .values());
                assertThat(map.lastKey()).isEqualTo(model.isEmpty() ? null : model.lastKey());
                assertThat(map.get(from)).isEqualTo(model.get(from));
            }
        }
    }

    @Test
    void sumDoesNotDependOnHowTheContentCameThere() {
        PersistentMap<Integer, Number> up = PersistentMap.empty(Comparator.naturalOrder());
        PersistentMap<Integer, Number> down = up;
        for (int i = 0; i < 100; i++) {
            up = up.with(i, new Number(i));
            down = down.with(99 - i, new Number(99 - i)).with(1000, new Number(i));
        }

        assertThat(down.sum()).isNotEqualTo(up.sum());
        assertThat(down.without(1000).sum()).isEqualTo(up.sum());
    }

    @Test
    void earlierMapsKeepTheirContent() {
        PersistentMap<Integer, Number> before =
                PersistentMap.<Integer, Number>empty(Comparator.naturalOrder()).with(1, new Number(1));

        before.with(2, new Number(2)).without(1);

        assertThat(values(before, 0, 10, true)).containsExactly(new Number(1));
    }

    private static List<Number> values(PersistentMap<Integer, Number> map, int from, int to, boolean ascending) {
        List<Number> values = new ArrayList<>();
        map.values(key -> key < from, key -> key >= to, ascending).forEachRemaining(values::add);
        return values;
    }
}
