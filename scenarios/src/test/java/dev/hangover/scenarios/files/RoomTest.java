package dev.hangover.scenarios.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.input.BadInput;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    @TempDir
    private Path folder;

    @Test
    void aFullDirectoryIsSaidBeforeAnythingIsMadeInIt() {
        assertThatThrownBy(() -> TemporaryDirectory.createIn(folder, Long.MAX_VALUE))
                .isInstanceOf(BadInput.class)
                .hasMessageMatching("the temporary directory \\Q" + folder + "\\E is full: [0-9]+ bytes free, "
                        + Long.MAX_VALUE + " needed \\(TMPDIR names another place\\)");
        assertThat(folder).isEmptyDirectory();
    }
}
