package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.InstantOfDeath;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.Keys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What docs/debugging.md says: a debugger stops where a process dies, and shows what is durable there. */
class DebuggerTest {
    private static final String TOKEN = Keys.of(
                    Trials.scenario("late-flush"),
                    "ram-chain-sends",
                    "memory",
                    0,
                    FaultSequence.parse("1/sql.commit.after", new TreeMap<>()),
                    new Outcome.Converged())
            .token()
            .toString();

    @Test
    void aBreakpointStopsAtTheInstantOfDeathWithItsStackAndItsRows() throws Exception {
        List<String> seen = new ArrayList<>();
        VirtualMachine machine = launched("dev.hangover.scenarios.cli.Main replay " + TOKEN);
        // Its output is not read: it is less than a pipe holds.
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(InstantOfDeath.class.getName());
        loaded.enable();
        for (boolean lives = true; lives; ) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    breakAt(prepared.referenceType());
                } else if (event instanceof BreakpointEvent stopped) {
                    look(stopped.thread(), seen);
                    machine.eventRequestManager().deleteAllBreakpoints();
                }
                lives &= !(event instanceof VMDeathEvent);
            }
            events.resume();
        }

        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).isEqualTo("1/sql.commit.after");
        assertThat(seen.get(1)).contains("iavl=IAVL trees of height 0", "sql=swing-store of height 1, ");
        assertThat(seen.get(2)).contains("\nhost.height = 1 (local)\n");
        assertThat(seen.get(3)).contains("BlockManager.commit", "Host.save", "Simulation.reach");
    }

    private static VirtualMachine launched(String command) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("main").setValue(command);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        arguments.get("options").setValue("-cp \"" + classes + "\"");
        arguments.get("home").setValue(Path.of(System.getProperty("java.home")).toString());
        return connector.launch(arguments);
    }

    private static void breakAt(ReferenceType type) {
        Location start = type.methodsByName("at").get(0).location();
        type.virtualMachine()
                .eventRequestManager()
                .createBreakpointRequest(start)
                .enable();
    }

    private static void look(ThreadReference thread, List<String> seen) throws Exception {
        StackFrame top = thread.frame(0);
        List<Value> arguments = top.getArgumentValues();
        StringBuilder stack = new StringBuilder();
        for (StackFrame frame : thread.frames()) {
            Method method = frame.location().method();
            stack.append(method.declaringType().name().replaceFirst(".*\\.", ""))
                    .append('.')
                    .append(method.name())
                    .append('\n');
        }
        ObjectReference place = (ObjectReference) arguments.get(0);
        ObjectReference durable = (ObjectReference) arguments.get(1);
        seen.add(text(thread, place, "toString"));
        seen.add(text(thread, durable, "toString"));
        seen.add(text(thread, durable, "rows", thread.virtualMachine().mirrorOf("sql")));
        seen.add(stack.toString());
    }

    private static String text(ThreadReference thread, ObjectReference object, String method, Value... arguments)
            throws Exception {
        Method called = object.referenceType().methodsByName(method).get(0);
        return ((StringReference)
                        object.invokeMethod(thread, called, List.of(arguments), ObjectReference.INVOKE_SINGLE_THREADED))
                .value();
    }
}
