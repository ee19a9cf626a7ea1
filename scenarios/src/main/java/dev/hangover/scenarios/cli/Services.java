package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.Engine;
import dev.hangover.scenarios.bench.Figure;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.diskfaults.CutResult;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.incidents.IncidentSearch;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The services that commands use. Each is made when a command needs it, so that help and mistakes are answered at once.
 *
 * @param subjects the subjects that the program knows, and those of plugins, which are given by the paths of their jars
 * @param engine explores cases and makes recorded runs again
 * @param conformance checks stores against vectors
 * @param incidents finds the incidents of the real system
 * @param cuts results of all cut files of a chain of so many blocks
 * @param figures what can be measured
 */
record Services(
        Function<List<String>, Subjects> subjects,
        Engine engine,
        Supplier<Conformance> conformance,
        Supplier<IncidentSearch> incidents,
        IntFunction<List<CutResult>> cuts,
        List<Figure> figures) {
    /** The same with another engine. */
    Services with(Engine other) {
        return new Services(subjects, other, conformance, incidents, cuts, figures);
    }

    /** The same with other incidents. */
    Services with(Supplier<IncidentSearch> others) {
        return new Services(subjects, engine, conformance, others, cuts, figures);
    }
}
