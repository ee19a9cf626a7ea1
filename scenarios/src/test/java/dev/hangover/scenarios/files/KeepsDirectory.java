package dev.hangover.scenarios.files;

import java.io.IOException;

/** A program that makes a temporary directory, collects garbage, says where the directory is, and waits for a line. */
final class KeepsDirectory {
    private KeepsDirectory() {}

    public static void main(String[] args) throws IOException {
        String directory = TemporaryDirectory.untilExit().toString();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        System.out.println(directory);
        System.in.read();
    }
}
