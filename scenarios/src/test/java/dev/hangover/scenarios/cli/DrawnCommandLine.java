package dev.hangover.scenarios.cli;

import dev.hangover.harness.simulation.Choices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line that is drawn from what the program says of its commands.
 *
 * @param arguments options with their values, and positional ones
 */
record DrawnCommandLine(String command, List<Argument> arguments) {
    /**
     * One option with its value, or one positional argument.
     *
     * @param name of the option, or the label of the positional parameter
     * @param words what is typed
     * @param pool what else it could be; empty when it is no parameter of the command
     */
    record Argument(String name, List<String> words, boolean isGood, Optional<OptionPool> pool) {
        boolean isOption() {
            return name.startsWith("-");
        }

        @Override
        public String toString() {
            return String.join(" ", words);
        }

        /** What follows the name. */
        String value() {
            String last = words.get(words.size() - 1);
            return isOption() && last.startsWith(name + "=") ? last.substring(name.length() + 1) : last;
        }

        private Argument with(String value) {
            return new Argument(name, isOption() ? typed(name, value, value.isEmpty()) : List.of(value), true, pool);
        }
    }

    /** Draws one: half of them have no bad argument. */
    static DrawnCommandLine drawn(CommandLine program, Path folder, Choices choices) {
        List<CommandSpec> commands = program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                // It is not of this program, and takes any option.
                .filter(command -> !command.name().equals("help"))
                .toList();
        // Most options are those of the first one.
        CommandSpec command =
                commands.get(Math.max(0, choices.choose("command", 2 * commands.size()) - commands.size()));
        int badOnes = choices.choose("bad", 2) == 0 ? 0 : 3;
        List<Argument> drawn = new ArrayList<>();
        for (ArgSpec arg : args(command)) {
            int times = arg.required() ? 1 : choices.choose("times", 5) == 0 ? 1 : 0;
            if (arg.paramLabel().equals("SCENARIO") && choices.choose("all scenarios", 20) > 0) {
                times = 1;
            }
            if (arg.isMultiValue() && times > 0) {
                times += choices.choose("more", 2);
            }
            if (arg.required() && badOnes > 0 && choices.choose("missing", 12) == 0) {
                times = 0;
            }
            for (int i = 0; i < times; i++) {
                drawn.add(argument(command, arg, folder, badOnes, choices));
            }
        }
        if (badOnes > 0) {
            spoil(drawn, choices);
        }
        return new DrawnCommandLine(command.name(), List.copyOf(drawn));
    }

    private static List<ArgSpec> args(CommandSpec command) {
        return Stream.concat(command.options().stream(), command.positionalParameters().stream())
                .filter(arg -> !(arg instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())))
                .map(ArgSpec.class::cast)
                .toList();
    }

    private static Argument argument(CommandSpec command, ArgSpec arg, Path folder, int badOnes, Choices choices) {
        String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
        OptionPool pool = OptionPool.of(command.name(), name, folder);
        if (pool == null) {
            throw new AssertionError(
                    "no values to try for " + command.name() + " " + name + " (add them to OptionPool)");
        }
        boolean isGood = !pool.good().isEmpty() && choices.choose("is bad", 4) >= badOnes;
        List<String> values = isGood ? pool.good() : pool.bad();
        String value = values.get(choices.choose("value", values.size()));
        boolean alone = isGood && arg.arity().max() == 0;
        // A value after a flag would be a separate argument.
        boolean joined = arg.arity().max() == 0 || value.startsWith("-") || choices.choose("joined", 2) == 0;
        List<String> words = !name.startsWith("-")
                ? List.of(value)
                : alone ? List.of(name) : joined ? List.of(name + "=" + value) : List.of(name, value);
        return new Argument(name, words, isGood, Optional.of(pool));
    }

    private static void spoil(List<Argument> drawn, Choices choices) {
        switch (choices.choose("spoil", 12)) {
            case 0 -> drawn.add(choices.choose("where", drawn.size() + 1), unknown("--nonsense"));
            case 1 -> drawn.add(choices.choose("where", drawn.size() + 1), unknown("-x"));
            case 2 -> drawn.add(unknown("--json"));
            case 3 ->
                drawn.stream()
                        .filter(Argument::isOption)
                        .filter(one -> one.words().size() == 2)
                        .findFirst()
                        .ifPresent(one ->
                                drawn.add(new Argument(one.name(), List.of(one.name()), false, Optional.empty())));
            default -> {}
        }
    }

    private static Argument unknown(String word) {
        return new Argument(word, List.of(word), false, Optional.empty());
    }

    private static List<String> typed(String name, String value, boolean alone) {
        return alone ? List.of(name) : List.of(name + "=" + value);
    }

    /** Whether the program has to take each of the arguments by itself. */
    boolean isGood() {
        return arguments.stream().allMatch(Argument::isGood);
    }

    /** What is typed. */
    List<String> words() {
        return Stream.concat(Stream.of(command), arguments.stream().flatMap(one -> one.words().stream()))
                .toList();
    }

    /** The same without one argument. */
    DrawnCommandLine without(Argument argument) {
        return new DrawnCommandLine(
                command, arguments.stream().filter(one -> one != argument).toList());
    }

    /** The same with each other good value of one argument, and without it. */
    List<DrawnCommandLine> others(Argument argument) {
        List<DrawnCommandLine> others = new ArrayList<>();
        others.add(without(argument));
        for (String value : argument.pool().orElseThrow().good()) {
            others.add(new DrawnCommandLine(
                    command,
                    arguments.stream()
                            .map(one -> one == argument ? argument.with(value) : one)
                            .toList()));
        }
        return others;
    }
}
