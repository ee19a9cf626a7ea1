package dev.hangover.scenarios.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.swingstore.SwingStoreVectors;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of operations on the real package, recorded as vectors and run on the model, in memory and in files.
 * {@code -Dhangover.live.sequences=N} says how many, {@code -Dhangover.live.seed=HEX} with which seed the first begins; a
 * vector that the model does not answer stays in {@code target/live}.
 */
class SwingStoreLive {
    private static final int SEQUENCES = Integer.getInteger("hangover.live.sequences", 60);
    private static final long FIRST_SEED = Long.parseUnsignedLong(System.getProperty("hangover.live.seed", "1"), 16);
    private static final int LONGEST = 160;
    private static final Path FOLDER = Path.of("target/live");

    private static RealStore real;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        real = RealStore.start();
    }

    @AfterAll
    static void end() {
        if (real != null) {
            real.close();
        }
    }

    @Test
    void theModelAnswersAsTheRealPackageDoes() throws IOException {
        SwingStoreVectors kind = new SwingStoreVectors();
        List<String> differences = new ArrayList<>();
        long operations = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            Path path = FOLDER.resolve(Long.toHexString(seed) + ".jsonl");
            Files.writeString(path, record(Choices.seeded(seed)));
            LinesFile vector = LinesFile.read(path);
            kind.check(vector);
            VectorResult result = kind.run(vector);
            operations += result.operations();
            if (result.passed()) {
                Files.delete(path);
            } else {
                differences.add(path + ": " + result.difference().get());
            }
        }
        assertThat(differences)
                .as("of %d sequences with %d operations", SEQUENCES, operations)
                .isEmpty();
        System.out.println(SEQUENCES + " sequences, " + operations + " operations and observations agree");
    }

    private static String record(Choices choices) {
        RandomOperations operations = new RandomOperations(choices);
        StringBuilder vector = new StringBuilder();
        String options = operations.options().toString();
        vector.append("{\"format\":1,\"package\":\"@agoric/swing-store\",\"options\":")
                .append(options)
                .append("}\n");
        ask("{\"begin\":" + options + "}");
        int length = choices.between("length", 10, LONGEST);
        for (int i = 0; i < length; i++) {
            String line = ask(operations.next().toString());
            operations.heed(line);
            vector.append(line).append('\n');
        }
        real.send("{\"end\":[\"host.a\",\"host.height\"]}");
        for (String line = real.receive(); !line.equals("{\"end\":true}"); line = real.receive()) {
            vector.append(line).append('\n');
        }
        return vector.toString();
    }

    private static String ask(String line) {
        real.send(line);
        return real.receive();
    }
}
