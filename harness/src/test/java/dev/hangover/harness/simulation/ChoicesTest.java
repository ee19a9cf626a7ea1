package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    @Test
    void aSeedMeansTheSameDecisionsForever() {
        assertThat(draw(Choices.seeded(1), 12)).containsExactly(5, 7, 9, 4, 4, 7, 8, 5, 2, 7, 4, 6);
        assertThat(draw(Choices.seeded(1).fork("faults"), 12)).containsExactly(3, 1, 0, 4, 8, 6, 4, 0, 4, 2, 0, 0);
        assertThat(draw(Choices.seeded(-1), 12)).containsExactly(8, 9, 2, 4, 7, 8, 9, 2, 7, 0, 0, 8);
    }

    @Test
    void everyAlternativeIsTaken() {
        assertThat(new TreeSet<>(draw(Choices.seeded(2), 500))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Choices.seeded(3).choose("all there is", Integer.MAX_VALUE)).isNotNegative();
        assertThat(Choices.seeded(3).choose("no choice", 1)).isZero();
    }

    @Test
    void aForkDoesNotDependOnWhatItsParentDrew() {
        Choices fresh = Choices.seeded(5);
        Choices used = Choices.seeded(5);
        draw(used, 100);

        assertThat(draw(used.fork("a"), 20)).isEqualTo(draw(fresh.fork("a"), 20));
        assertThat(draw(fresh.fork("a"), 20)).isEqualTo(draw(fresh.fork("a"), 20));
    }

    @Test
    void forksOfDifferentNamesAreDifferent() {
        Choices root = Choices.seeded(5);

        assertThat(draw(root.fork("a"), 20))
                .isNotEqualTo(draw(root.fork("b"), 20))
                .isNotEqualTo(draw(root, 20))
                .isNotEqualTo(draw(root.fork("a").fork("a"), 20));
        assertThat(draw(root.fork("a").fork("b"), 20))
                .isNotEqualTo(draw(root.fork("b").fork("a"), 20));
    }

    @Test
    void straightTakesTheFirstAlternative() {
        assertThat(draw(Choices.fifo().fork("a"), 3)).containsExactly(0, 0, 0);
        assertThat(Choices.fifo().between("section", 4, 9)).isEqualTo(4);
    }

    @Test
    void aRangeIsClosed() {
        Choices choices = Choices.seeded(6);
        List<Integer> drawn = IntStream.range(0, 200)
                .map(i -> choices.between("section", -1, 2))
                .boxed()
                .toList();

        assertThat(new TreeSet<>(drawn)).containsExactly(-1, 0, 1, 2);
    }

    @Test
    void nothingToChooseFromIsAnError() {
        for (Choices choices : List.of(
                Choices.fifo(),
                Choices.seeded(1),
                new ChoiceLog().replay(),
                new ChoiceLog().recording(Choices.fifo()),
                new Enumeration().choices())) {
            assertThatThrownBy(() -> choices.choose("task", 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nothing to choose from for task: bound 0");
        }
        assertThatThrownBy(() -> Choices.fifo().between("section", 2, 1)).hasMessage("empty range for section: 2 to 1");
    }

    @Test
    void aRecordingReplays() {
        ChoiceLog log = new ChoiceLog();
        Choices recording = log.recording(Choices.seeded(9));
        List<Integer> root = draw(recording, 5);
        List<Integer> deep = draw(recording.fork("a").fork("b"), 5);
        Choices replay = log.replay();

        assertThat(draw(replay, 5)).isEqualTo(root);
        assertThat(draw(replay.fork("a").fork("b"), 5)).isEqualTo(deep);
        assertThat(draw(replay.fork("a").fork("b"), 5)).isEqualTo(deep);
        assertThat(log.streams().keySet()).containsExactly("", "a/b");
    }

    @Test
    void whoeverReadsARecordingCannotChangeIt() {
        ChoiceLog log = new ChoiceLog();
        Choices recording = log.recording(Choices.seeded(9));
        draw(recording, 3);
        Map<String, List<Integer>> read = log.streams();
        draw(recording, 2);

        assertThat(read.get("")).hasSize(3).isUnmodifiable();
        assertThat(read).isUnmodifiable();
        assertThat(log.streams().get("")).hasSize(5);
        assertThat(draw(ChoiceLog.of(log.streams()).replay(), 5)).isEqualTo(draw(Choices.seeded(9), 5));
    }

    @Test
    void whatARecordingDoesNotSayIsStraight() {
        ChoiceLog log = new ChoiceLog();
        draw(log.recording(new Constant(7)), 2);
        Choices replay = log.replay();

        assertThat(replay.choose("more alternatives", 8)).isEqualTo(7);
        assertThat(replay.choose("fewer alternatives", 7)).isZero();
        assertThat(replay.choose("one more", 8)).isZero();
        assertThat(log.replay().fork("unheard of").choose("any", 8)).isZero();
    }

    @Test
    void aRunThatIsMadeTwiceIsRecordedOnce() {
        ChoiceLog log = new ChoiceLog();
        Choices recording = log.recording(Choices.seeded(9));
        List<Integer> once = draw(recording.fork("a"), 5);
        draw(recording.fork("a"), 5);

        assertThat(log.streams().get("a")).isEqualTo(once);
    }

    static List<Integer> draw(Choices choices, int count) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(choices.choose("digit", 10));
        }
        return drawn;
    }

    private record Constant(int value) implements Choices {
        @Override
        public int choose(String what, int bound) {
            return value;
        }

        @Override
        public Choices fork(String component) {
            return this;
        }
    }
}
