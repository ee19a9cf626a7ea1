package dev.hangover.reports.jsonl;

import java.nio.file.Path;

/** The error for a malformed file, which is bad input. */
public final class MalformedFile extends RuntimeException {
    /**
     * @param file the file, or the folder in which none was found
     * @param line the line, counted from 1; 0 for the file as a whole
     * @param problem what is wrong with it
     */
    public MalformedFile(Path file, int line, String problem) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + problem);
    }
}
