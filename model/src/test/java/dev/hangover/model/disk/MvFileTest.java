package dev.hangover.model.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvFileTest {
    private static final int COMMITS = 60;
    private static final int KEYS = 500;

    /** As after a kill: the store is not closed when its file is read. */
    @Test
    void everyCommitIsFoundInTheFileHoweverOldItsFreeSpaceIs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("store.mv");
        MVStore store = MvFile.open(file.toString());
        store.setRetentionTime(0);
        MVMap<Integer, String> map = store.openMap("map");
        for (int commit = 1; commit <= COMMITS; commit++) {
            for (int key = 0; key < 5; key++) {
                map.put((commit * 7 + key) % KEYS, "written by " + commit + " ".repeat(50));
            }
            map.put(KEYS, Integer.toString(commit));
            store.commit();

            assertThat(lastCommit(Files.readAllBytes(file))).isEqualTo(Integer.toString(commit));
        }
        store.closeImmediately();
    }

    /** A kill between the making of a file and the first write to it. */
    @Test
    void anEmptyFileIsAnEmptyStore() {
        assertThat(lastCommit(new byte[0])).isNull();
    }

    private static String lastCommit(byte[] bytes) {
        MVStore found = MvFile.open(bytes);
        try {
            return found.<Integer, String>openMap("map").get(KEYS);
        } finally {
            found.closeImmediately();
        }
    }
}
