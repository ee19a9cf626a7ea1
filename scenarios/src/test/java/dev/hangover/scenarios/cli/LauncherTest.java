package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a separate checkout, with a Maven and a Java that only say what they were asked. */
class LauncherTest {
    private static final String MVN = """
            #!/bin/sh
            echo $$ >>"$FAKE/builds"
            for option; do
              case $option in -Dhangover.jar=*) jar=${option#*=} ;; esac
            done
            case $(cat "$FAKE/build") in
              works) cp "$FAKE/whole.jar" "$jar" ;;
              slow) sleep 1; cp "$FAKE/whole.jar" "$jar" ;;
              fails) echo "no such symbol"; exit 1 ;;
              cut) head -c 50 "$FAKE/whole.jar" >"$jar" ;;
              hangs) head -c 50 "$FAKE/whole.jar" >"$jar"; touch "$FAKE/hanging"; exec sleep 300 ;;
            esac
            """;
    private static final String JAVA = """
            #!/bin/sh
            for option; do
              case $option in
                -XX:ArchiveClassesAtExit=*) echo archive >"${option#*=}"; echo made >>"$FAKE/archives"; exit ;;
              esac
            done
            echo "ran $*"
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Path fake;
    private Path target;
    private Path jar;

    @BeforeEach
    void checkout() throws IOException {
        fake = Files.createDirectories(folder.resolve("fake"));
        root = Files.createDirectories(folder.resolve("checkout"));
        target = root.resolve("scenarios/target");
        jar = target.resolve("hangover.jar");
        Files.createDirectories(root.resolve("scenarios/src/main"));
        for (String file : List.of("pom.xml", ".mvn", "build", "scenarios/pom.xml")) {
            Files.createFile(root.resolve(file));
        }
        executable(root.resolve("hangover"), Files.readString(Path.of("../hangover")));
        executable(fake.resolve("mvn"), MVN);
        executable(fake.resolve("java"), JAVA);
        try (OutputStream out = Files.newOutputStream(fake.resolve("whole.jar"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("some.class"));
            zip.write(new byte[1000]);
        }
        build("works");
    }

    @Test
    void whatIsNewEnoughIsBuiltOnce() throws Exception {
        assertThat(run().out).startsWith("ran ").contains("-jar " + jar.toRealPath() + " list faults");
        Ended second = run();

        assertThat(second.status).isZero();
        assertThat(second.err).isEmpty();
        assertThat(lines("builds")).hasSize(1);
        assertThat(lines("archives")).hasSize(1);
        assertThat(left()).containsExactly("build.lock", "classes.jsa", "classes.jsa.java", "hangover.jar");
    }

    @Test
    void aJarThatWasCutShortIsBuiltAgain() throws Exception {
        run();
        cutShort(jar);

        Ended again = run();

        assertThat(again.status).isZero();
        assertThat(again.out).startsWith("ran ");
        assertThat(again.err).hasLineCount(1).endsWith("hangover.jar was cut short: building it again\n");
        assertThat(jar).hasSameBinaryContentAs(fake.resolve("whole.jar"));
    }

    @Test
    void aClassArchiveThatWasCutShortIsMadeAgain() throws Exception {
        run();
        Path archive = target.resolve("classes.jsa");
        cutShort(archive);

        assertThat(run().status).isZero();

        assertThat(lines("archives")).hasSize(2);
        assertThat(archive).hasContent("archive");
        assertThat(lines("builds")).hasSize(1);
    }

    @Test
    void aBuildThatIsTerminatedIsOneLineAndLeavesNothing() throws Exception {
        run();
        makeStale();
        Path classes = Files.createDirectories(target.resolve("classes"));
        build("hangs");
        Started process = start(Map.of());
        await(fake.resolve("hanging"));

        process.process.destroy();
        Ended ended = process.ended();

        assertThat(ended.status).isEqualTo(143);
        assertThat(ended.err).isEqualTo("hangover: terminated before hangover.jar was started\n");
        assertThat(left()).containsExactly("build.lock", "classes.jsa", "classes.jsa.java", "hangover.jar");
        assertThat(classes).as("may be cut short").doesNotExist();
        assertThat(jar).as("the one before").hasSameBinaryContentAs(fake.resolve("whole.jar"));
        assertThat(builderLives()).isFalse();
    }

    @Test
    void whatAKilledBuildLeftIsNotUsed() throws Exception {
        build("hangs");
        Started process = start(Map.of());
        await(fake.resolve("hanging"));
        process.process.destroyForcibly().waitFor();
        ProcessHandle.of(builder()).ifPresent(ProcessHandle::destroyForcibly);
        Path classes = Files.createDirectories(target.resolve("classes"));
        Path module = Files.createFile(target.resolve("hangover-scenarios-1.jar"));
        build("works");

        Ended next = run();

        assertThat(next.status).as(next.err).isZero();
        assertThat(classes).doesNotExist();
        assertThat(module).doesNotExist();
        assertThat(left()).containsExactly("build.lock", "classes.jsa", "classes.jsa.java", "hangover.jar");
    }

    @Test
    void twoAtATimeBuildOnce() throws Exception {
        build("slow");
        Started first = start(Map.of());
        Started second = start(Map.of());

        assertThat(List.of(first.ended().status, second.ended().status)).containsOnly(0);
        assertThat(lines("builds")).hasSize(1);
        assertThat(left()).containsExactly("build.lock", "classes.jsa", "classes.jsa.java", "hangover.jar");
    }

    @Test
    void aBuildThatFailsIsStatus3WithWhatMavenSaid() throws Exception {
        build("fails");
        Ended failed = run();
        build("cut");
        Ended cut = run();

        assertThat(failed.status).isEqualTo(3);
        assertThat(failed.err).isEqualTo("no such symbol\nhangover: the build failed, see above\n");
        assertThat(cut.status).isEqualTo(3);
        assertThat(left()).containsExactly("build.lock");
    }

    @Test
    void aStaleJarWhereNothingCanBeWrittenIsStatus2() throws Exception {
        run();
        makeStale();
        // Even the superuser cannot write to it.
        Files.delete(target.resolve("build.lock"));
        Files.createDirectory(target.resolve("build.lock"));

        Ended ended = run();

        assertThat(ended.status).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err)
                .isEqualTo("hangover: hangover.jar must be built, and " + target.toRealPath()
                        + " cannot be written (build it where it can be)\n");
    }

    @Test
    void temporaryFilesGoWhereTheUserWantsThem() throws Exception {
        Path here = Files.createDirectory(folder.resolve("with a blank"));
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(start(Map.of("TMPDIR", here.toString())).ended().out).contains(" -Djava.io.tmpdir=" + here + " ");
        for (Path unusable : List.of(file, folder.resolve("missing"))) {
            Ended ended = start(Map.of("TMPDIR", unusable.toString())).ended();
            assertThat(ended.status).isEqualTo(2);
            assertThat(ended.err)
                    .isEqualTo("hangover: TMPDIR is no directory that can be written: " + unusable
                            + " (set it to another one, or unset it)\n");
        }
    }

    private void build(String how) throws IOException {
        Files.writeString(fake.resolve("build"), how);
    }

    private void makeStale() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(target.resolve("classes.jsa"), FileTime.from(Instant.EPOCH.plusSeconds(1)));
    }

    private static void cutShort(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
        Files.setLastModifiedTime(file, time);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(fake.resolve(file));
    }

    private long builder() throws IOException {
        List<String> builds = lines("builds");
        return Long.parseLong(builds.get(builds.size() - 1));
    }

    private boolean builderLives() throws IOException {
        return ProcessHandle.of(builder()).filter(ProcessHandle::isAlive).isPresent();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void await(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(20);
        }
    }

    private Ended run() throws Exception {
        return start(Map.of()).ended();
    }

    private Started start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("hangover").toString(), "list", "faults");
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "HANGOVER_JAVA_OPTS", "TMPDIR"));
        builder.environment().merge("PATH", "", (path, none) -> fake + ":" + path);
        builder.environment().put("FAKE", fake.toString());
        builder.environment().putAll(environment);
        Path output = Files.createTempDirectory(folder, "output");
        return new Started(
                builder.redirectOutput(output.resolve("out").toFile())
                        .redirectError(output.resolve("err").toFile())
                        .start(),
                output);
    }

    private record Started(Process process, Path output) {
        Ended ended() throws IOException, InterruptedException {
            int status = process.waitFor();
            return new Ended(status, Files.readString(output.resolve("out")), Files.readString(output.resolve("err")));
        }
    }

    private record Ended(int status, String out, String err) {}
}
