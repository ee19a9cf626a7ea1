package dev.hangover.scenarios.realkill;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.IOException;
import java.util.List;

/** A parent with a child at work. Says the child's process id, and waits to be killed. */
final class DoomedParent {
    private DoomedParent() {}

    /** @param args the main class and the command of the child */
    public static void main(String[] args) throws IOException {
        NodeRuns campaign = new NodeRuns(HostDesigns.find(DoomedParent.class.getClassLoader()));
        Scenario scenario = campaign.catalogue().find("late-flush").withBlocks(1);
        ChildJvm jvm = new ChildJvm(new Program(args[0], args[1], List.of()), scenario, "guarded");
        ChildPool children = new ChildPool(scenario, "guarded", jvm);
        children.ready();
        children.blankHome();
        System.out.println(
                ProcessHandle.current().children().findFirst().orElseThrow().pid());
        System.out.flush();
        System.in.read();
    }
}
