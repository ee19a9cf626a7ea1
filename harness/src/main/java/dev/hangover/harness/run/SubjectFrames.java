package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Distinguishes stack frames of a subject from those of the engine and of the JDK. */
public final class SubjectFrames {
    private static final String PACKAGE = SubjectFrames.class.getPackageName();
    private static final String DRIVER = PACKAGE + ".Run";
    private static final List<String> ENGINE = List.of(
            Simulation.class.getPackageName(), PACKAGE, PACKAGE.substring(0, PACKAGE.lastIndexOf('.')) + ".explore");
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private SubjectFrames() {}

    /** Whether this class runs the subject: neither it nor its callers are of the subject. */
    public static boolean isDriver(String className) {
        return className.equals(DRIVER) || className.startsWith(DRIVER + "$");
    }

    /** Whether this class is neither of the engine nor of the JDK. */
    public static boolean isOfTheSubject(String className) {
        return !isOfTheJdk(className) && !ENGINE.contains(packageOf(className));
    }

    /**
     * Where something was thrown: the first frame outside the engine. When that frame is in a library, the first frame of
     * the subject's own code follows.
     *
     * @param thrown what was thrown
     * @param home a class of the subject
     * @return a clause that begins with {@code at}; empty when the stack trace does not show it
     */
    static Optional<String> origin(Throwable thrown, Class<?> home) {
        List<StackTraceElement> frames = Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !isDriver(frame.getClassName()))
                .filter(frame -> !isOfTheJdk(frame.getClassName()))
                .toList();
        Optional<StackTraceElement> first = frames.stream()
                .filter(frame -> isOfTheSubject(frame.getClassName()))
                .findFirst()
                .or(() -> frames.stream().findFirst());
        String own = family(home.getName());
        Optional<StackTraceElement> caller = first.filter(
                        frame -> !family(frame.getClassName()).equals(own))
                .flatMap(library -> frames.stream()
                        .filter(frame -> isOfTheSubject(frame.getClassName()))
                        .filter(frame -> family(frame.getClassName()).equals(own))
                        .findFirst());
        return first.map(frame -> "at " + line(frame)
                + caller.map(from -> " (called from " + line(from) + ")").orElse(""));
    }

    private static String line(StackTraceElement frame) {
        return frame.getFileName() == null
                ? frame.getClassName() + "." + frame.getMethodName()
                : frame.getFileName() + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber());
    }

    /** The first two parts of a package name: code of one origin has them in common. */
    private static String family(String className) {
        String[] parts = packageOf(className).split("\\.");
        return parts.length < 2 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static boolean isOfTheJdk(String className) {
        return JDK.stream().anyMatch(className::startsWith);
    }
}
