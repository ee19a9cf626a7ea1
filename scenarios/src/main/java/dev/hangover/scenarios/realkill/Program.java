package dev.hangover.scenarios.realkill;

import dev.hangover.scenarios.catalogue.EnumWords;
import dev.hangover.scenarios.catalogue.Scenario;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command that starts this program as a child.
 *
 * @param mainClass its main class
 * @param command the hidden command that {@link ChildProcess} is behind
 * @param plugins jars with designs from outside
 */
public record Program(String mainClass, String command, List<String> plugins) {
    private static final int ASKS_FOR_NATIVE_ACCESS = 24;

    /** Whether all of its classes are in jars. */
    boolean isOfJars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .allMatch(entry -> Files.isRegularFile(Path.of(entry)));
    }

    /** The command line of a child for this case, in a Java virtual machine with these options. */
    List<String> commandLine(List<String> options, Scenario scenario, String design) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        if (Runtime.version().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, command));
        words.add(scenario.file().isEmpty() ? scenario.name() : scenario.file());
        words.addAll(List.of("--design", design));
        words.addAll(List.of("--blocks", Integer.toString(scenario.workload().blocks())));
        words.addAll(List.of("--actions", Integer.toString(scenario.workload().actions())));
        words.addAll(List.of("--draw", EnumWords.of(scenario.workload().draw())));
        words.addAll(List.of("--seed", scenario.workload().seedInHex()));
        words.addAll(List.of("--abci", scenario.abci().word()));
        plugins.forEach(jar -> words.addAll(List.of("--plugin", jar)));
        return words;
    }
}
