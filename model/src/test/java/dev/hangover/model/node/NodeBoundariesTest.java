package dev.hangover.model.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeBoundariesTest {
    private static final Lives LIVES = new Lives(4);
    // Those that come again and again, wherever the kernel side has something to do.
    private static final List<String> REPEATED = List.of("crank.end", "export.flush", "chain-send");
    // Those that only a recovery passes.
    private static final List<String> RECOVERY = List.of("replay.send");
    // Those that no life passes here: the tree is pruned, rolled back, split or indexed anew, or an operator is at
    // work.
    private static final List<String> UNUSUAL = List.of(
            "operator.sql.wiped",
            "operator.iavl.wiped",
            "operator.sql.restored",
            "operator.iavl.restored",
            "operator.sql.copied",
            "operator.iavl.copied",
            "operator.noted",
            "consensus.rolled-back",
            "block.forgotten",
            "sql.autocommit",
            "sql.import.artifact",
            "iavl.batch",
            "iavl.prune",
            "iavl.pruned",
            "iavl.index.rebuild",
            "iavl.index.rebuilt",
            "iavl.rollback",
            "iavl.rolled-back");

    @Test
    void aStartAndABlockPassTheListedBoundariesInTheListedOrder() {
        List<String> expected = new ArrayList<>(NodeBoundaries.meanings().keySet());
        expected.removeAll(RECOVERY);
        expected.removeAll(UNUSUAL);
        expected.removeAll(NodeBoundaries.writes());

        expected.removeAll(REPEATED);

        List<String> passed = names(Lives.from(LIVES.after(2), 1));

        assertThat(passed).containsAll(REPEATED);
        assertThat(passed).filteredOn(name -> !REPEATED.contains(name)).isEqualTo(expected);
    }

    @Test
    void severalBlocksPassNoOthers() {
        assertThat(names(Lives.from(LIVES.after(0), 3)))
                .containsExactlyInAnyOrderElementsOf(names(Lives.from(LIVES.after(2), 1)));
    }

    @Test
    void aReplayPassesItsOwnAndWritesInTheSameOrder() {
        // The kernel has committed the block, cosmos has not.
        assertThat(names(Lives.from(LIVES.at(3, 2, 2, 3), 0)))
                .filteredOn(name -> !REPEATED.contains(name))
                .containsExactly(
                        "boot.loaded",
                        "begin-block",
                        "sql.open.after",
                        "transaction",
                        "end-block",
                        "replay.send",
                        "response.saved",
                        "commit-block",
                        "sql.commit.before",
                        "sql.commit.after",
                        "iavl.store.save",
                        "iavl.store.saved",
                        "iavl.commit-info",
                        "iavl.commit.after",
                        "after-commit-block",
                        "consensus.saved",
                        "boot.ready");
    }

    @Test
    void everyBoundaryOfTheModelIsListed() throws IOException {
        Pattern made = Pattern.compile("new Boundary\\(\"([^\"]+)\"\\)");
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = made.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }

        assertThat(new TreeSet<>(NodeBoundaries.meanings().keySet())).isEqualTo(found);
    }

    /** Each name once, where it came first. */
    private static List<String> names(Lives.Life life) {
        return life.passed().stream()
                .map(place -> place.substring(place.indexOf('/') + 1))
                .distinct()
                .toList();
    }
}
