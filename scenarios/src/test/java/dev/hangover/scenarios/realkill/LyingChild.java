package dev.hangover.scenarios.realkill;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** A child that commits once more after the place that it announces: asked to die after SQL committed, it dies after IAVL did. */
final class LyingChild {
    private static final String ASKED = "sql.commit.after";
    private static final String DONE = "iavl.commit.after";

    private LyingChild() {}

    /** The arguments are those of a real child. */
    public static void main(String[] args) {
        NodeRuns campaign = new NodeRuns(HostDesigns.find(LyingChild.class.getClassLoader()));
        ChildProcess.serve(
                campaign.catalogue().find(args[1]).withBlocks(1),
                campaign.subjects().designs().get(args[3]),
                new Twisted(new Scanner(System.in, StandardCharsets.UTF_8)),
                LyingChild::say);
    }

    private static void say(String line) {
        System.out.println(line.replace(DONE, ASKED));
        System.out.flush();
    }

    /** What the parent says, with another place in it; line by line, as it is said. */
    private static final class Twisted extends InputStream {
        private final Scanner parent;
        private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

        Twisted(Scanner parent) {
            this.parent = parent;
        }

        @Override
        public int read() {
            return isOver() ? -1 : line.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return isOver() ? -1 : line.read(bytes, from, length);
        }

        private boolean isOver() {
            while (line.available() == 0) {
                if (!parent.hasNextLine()) {
                    return true;
                }
                String twisted = parent.nextLine().replace(ASKED, DONE) + "\n";
                line = new ByteArrayInputStream(twisted.getBytes(StandardCharsets.UTF_8));
            }
            return false;
        }
    }
}
