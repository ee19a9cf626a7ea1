package dev.hangover.scenarios.live;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real package, in a Node.js process that takes and answers lines of JSON. */
final class RealStore implements AutoCloseable {
    private static final Path FOLDER = Path.of("src/live");
    private static final String HOW = " (see docs/conformance-live.md: npm install --prefix scenarios/src/live, then"
            + " npm rebuild --prefix scenarios/src/live better-sqlite3)";

    private final Process node;
    private final BufferedWriter in;
    private final BufferedReader out;

    private RealStore(Process node) {
        this.node = node;
        this.in = new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when Node.js or the package is missing */
    static RealStore start() {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/@agoric/swing-store"))) {
            throw new IllegalStateException("the npm package @agoric/swing-store is not installed" + HOW);
        }
        try {
            return new RealStore(
                    new ProcessBuilder("node", FOLDER.resolve("recorder.mjs").toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new IllegalStateException("Node.js cannot be started: " + e.getMessage() + HOW, e);
        }
    }

    void send(String line) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the real store has ended, see its error above", e);
        }
    }

    String receive() {
        try {
            // Not readLine: texts may contain other line separators.
            StringBuilder line = new StringBuilder();
            for (int c = out.read(); c != '\n'; c = out.read()) {
                if (c < 0) {
                    throw new IllegalStateException("the real store has ended, see its error above" + HOW);
                }
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the real store has ended, see its error above", e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            node.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("the real store cannot be ended", e);
        } catch (InterruptedException e) {
            node.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
