package dev.hangover.scenarios.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that keeps the cause of a failed write, which a print stream does not. */
final class StandardOutput extends OutputStream {
    private final OutputStream stream;
    private volatile IOException failure;

    /** @param stream where everything goes */
    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    /** Why it could not be written, if it could not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(thrown -> thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException thrown) {
        failure = failure == null ? thrown : failure;
        return thrown;
    }
}
