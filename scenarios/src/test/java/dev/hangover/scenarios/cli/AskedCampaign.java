package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.explore.Campaign;
import dev.hangover.scenarios.explore.NodeCampaign;
import dev.hangover.scenarios.explore.Trials;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A campaign that checks like the real one, runs nothing, and remembers in words all that it was asked to do. */
final class AskedCampaign {
    private static final NodeCampaign REAL = new NodeCampaign(Trials.DESIGNS);
    private static final Set<String> WORK = Set.of("explore", "measure", "lattice", "replay", "shrink", "investigate");

    private final FakeCampaign fake = FakeCampaign.withoutFlaws();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What commands see of it. */
    Campaign campaign() {
        return (Campaign) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Campaign.class},
                (proxy, method, args) -> answer(method, args));
    }

    /** What it was asked, in no order: jobs may be made at a time. */
    List<String> asked() {
        return asked.stream().sorted().toList();
    }

    private Object answer(Method method, Object[] args) throws Throwable {
        boolean isWork = WORK.contains(method.getName()) || args != null && args[0] instanceof Certificate;
        if (isWork) {
            StringBuilder words = new StringBuilder(method.getName());
            boolean isOneRun = Stream.of(args)
                    .anyMatch(arg ->
                            arg instanceof CaseOptions options && options.at().isPresent());
            for (Object arg : args) {
                words.append(' ')
                        .append(inWords(arg instanceof Scenario scenario && isOneRun ? oneRun(scenario) : arg));
            }
            asked.add(words.toString());
        }
        try {
            return method.invoke(isWork || method.getName().equals("requireCanary") ? fake : REAL, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String inWords(Object arg) {
        if (arg instanceof Optional<?> some) {
            return some.map(AskedCampaign::inWords).orElse("-");
        }
        if (arg instanceof Scenario scenario) {
            return inWords(scenario);
        }
        if (arg instanceof CaseOptions options) {
            return List.of(options.store(), options.rejoin(), options.at(), options.holds(), options.shrink())
                    .toString();
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
