package dev.hangover.scenarios.catalogue;

/**
 * Where a value stands in a scenario file.
 *
 * @param file path of the file; empty when the value is not from a file
 * @param path keys that lead to it, joined with dots; empty for the whole file
 * @param line counted from 1
 */
record Place(String file, String path, int line) {
    Place key(String key, int at) {
        return new Place(file, path.isEmpty() ? key : path + "." + key, at);
    }

    Place item(int number, int at) {
        return new Place(file, path + "[" + number + "]", at);
    }

    /** The error that something is wrong with the value. */
    BadScenario bad(String problem) {
        return new BadScenario(
                (file.isEmpty() ? "" : file + ":" + line + ": ") + (path.isEmpty() ? "" : path + ": ") + problem);
    }

    /**
     * A value with its place.
     *
     * @param place where it stands
     * @param value what was read there
     */
    record At<T>(Place place, T value) {}
}
