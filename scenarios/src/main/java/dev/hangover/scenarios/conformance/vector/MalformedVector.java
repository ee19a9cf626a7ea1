package dev.hangover.scenarios.conformance.vector;

import java.nio.file.Path;

/** A vector file that cannot be run: bad input, not a difference. */
public final class MalformedVector extends RuntimeException {
    /**
     * @param file the file, or the folder in which none was found
     * @param line the line, counted from 1; 0 for the file as a whole
     * @param problem what is wrong with it
     */
    public MalformedVector(Path file, int line, String problem) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + problem);
    }
}
