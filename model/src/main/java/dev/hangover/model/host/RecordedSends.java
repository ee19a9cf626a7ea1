package dev.hangover.model.host;

import dev.hangover.harness.simulation.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list in RAM of what was sent. Export data and other sends interleave by schedule. */
final class RecordedSends implements Measured {
    private final List<ChainSend> sends = new ArrayList<>();

    void add(ChainSend send) {
        sends.add(send);
    }

    List<ChainSend> all() {
        return List.copyOf(sends);
    }

    void replaceBy(List<ChainSend> others) {
        List<ChainSend> copy = List.copyOf(others);
        sends.clear();
        sends.addAll(copy);
    }

    @Override
    public Object measured() {
        return sends;
    }

    @Override
    public Object measuredUnderWay() {
        return sends.stream()
                .collect(Collectors.partitioningBy(send -> send.message().isExport()));
    }
}
