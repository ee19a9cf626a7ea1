package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.incidents.IncidentResult;
import dev.hangover.scenarios.incidents.IncidentSearch;
import dev.hangover.scenarios.incidents.Incidents;
import dev.hangover.scenarios.replay.NodeCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** An engine that makes no runs, and remembers in words all that it was asked to do. */
final class AskedEngine {
    private final FakeEngine fake = FakeEngine.withoutFlaws();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What commands see of it. */
    Engine engine() {
        return (Engine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, args) -> answer(method, args));
    }

    /** What commands see of the incidents. */
    IncidentSearch incidents() {
        FakeIncidents known = new FakeIncidents();
        return new IncidentSearch() {
            @Override
            public List<String> ids() {
                return Incidents.known();
            }

            @Override
            public IncidentResult investigate(String id) {
                asked.add("investigate " + id);
                return known.investigate(id);
            }
        };
    }

    /** What it was asked, in no order: jobs may be made at a time. */
    List<String> asked() {
        return asked.stream().sorted().toList();
    }

    private Object answer(Method method, Object[] args) throws Throwable {
        if (!(args[0] instanceof CaseExplorer explorer)
                || !explorer.of().variant().equals("canary")) {
            boolean isOneRun = method.getName().equals("run");
            StringBuilder words = new StringBuilder(method.getName());
            for (Object arg : args) {
                words.append(' ').append(inWords(arg, isOneRun));
            }
            asked.add(words.toString());
        }
        try {
            return method.invoke(fake, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String inWords(Object arg, boolean isOneRun) {
        if (arg instanceof CaseExplorer explorer) {
            CaseOptions options = explorer.options();
            return inWords(explorer.of(), isOneRun)
                    + List.of(options.store(), options.rejoin(), options.at(), options.holds(), options.shrink());
        }
        if (arg instanceof NodeCase node) {
            Scenario scenario = isOneRun ? oneRun(node.scenario()) : node.scenario();
            return inWords(scenario) + " " + node.variant();
        }
        return arg instanceof String || arg instanceof Number || arg instanceof Record && !(arg instanceof Certificate)
                ? arg.toString()
                : "";
    }

    /** Without how many faults and runs there may be. */
    private static Scenario oneRun(Scenario scenario) {
        return scenario.withFaults(0, 0).withSchedules(scenario.faults().schedules(), 0);
    }

    /** Without what has no effect on a run: how actions are drawn where they are written out. */
    private static String inWords(Scenario scenario) {
        boolean isDrawn = scenario.workload().transactions().isEmpty();
        return (isDrawn
                        ? scenario
                        : scenario.with(new WorkloadSpec(
                                scenario.workload().blocks(),
                                0,
                                new TreeMap<>(),
                                scenario.workload().seed(),
                                Draw.MIXED,
                                scenario.workload().transactions())))
                .toString();
    }
}
