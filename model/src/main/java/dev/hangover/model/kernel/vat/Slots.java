package dev.hangover.model.kernel.vat;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * References among the arguments of a message: {@code @o+0} or {@code @p-60} for a vat, {@code @ko1} or {@code @kp40} for
 * the kernel. The real kernel keeps them in a list of slots beside the text.
 */
public final class Slots {
    private static final String MARK = "@";

    private Slots() {}

    /** Whether an argument is a reference and not a text. */
    public static boolean isReference(String arg) {
        return arg.startsWith(MARK);
    }

    /** What a reference refers to. */
    public static String slot(String reference) {
        return reference.substring(MARK.length());
    }

    /** The reference to a slot. */
    public static String reference(String slot) {
        return MARK + slot;
    }

    /** The same arguments, each reference translated. */
    public static List<String> translate(List<String> args, UnaryOperator<String> translation) {
        return args.stream().map(arg -> translate(arg, translation)).toList();
    }

    /** The same argument, translated when it is a reference. */
    public static String translate(String arg, UnaryOperator<String> translation) {
        return isReference(arg) ? reference(translation.apply(slot(arg))) : arg;
    }

    /** What the arguments refer to, in order. */
    public static List<String> in(List<String> args) {
        return args.stream().filter(Slots::isReference).map(Slots::slot).toList();
    }

    /** @throws VatFault when this is not a slot that a vat can have */
    public static void requireVatSlot(String slot) {
        if (slot.length() < 3 || "op".indexOf(slot.charAt(0)) < 0 || "+-".indexOf(slot.charAt(1)) < 0) {
            throw new VatFault("'" + slot + "' is not a slot of a vat");
        }
    }
}
