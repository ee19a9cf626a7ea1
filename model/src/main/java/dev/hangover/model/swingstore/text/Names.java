package dev.hangover.model.swingstore.text;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;

/** Names of artifacts and keys of export data: parts joined with dots, the first one being the type. */
public final class Names {
    private Names() {}

    /** The parts, empty ones included. */
    public static List<String> parts(String name) {
        return List.of(name.split("\\.", -1));
    }

    /**
     * The parts of a name that must have this form.
     *
     * @throws SwingStoreException {@code bad-artifact-name}
     */
    public static List<String> parts(String name, String form) {
        List<String> parts = parts(name);
        if (parts.size() != parts(form).size()) {
            throw new SwingStoreException(
                    ErrorCode.BAD_ARTIFACT_NAME, "expected a name of the form '" + form + "', not '" + name + "'");
        }
        return parts;
    }

    /** A position as JavaScript's {@code Number(text)} reads it; empty when it is not a whole number. */
    public static OptionalLong position(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return OptionalLong.of(0);
        }
        try {
            return OptionalLong.of(new BigDecimal(digits).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
