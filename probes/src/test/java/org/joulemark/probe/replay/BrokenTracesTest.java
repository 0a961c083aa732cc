package org.joulemark.probe.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken trace is refused in one line that names the file and the place in it. */
class BrokenTracesTest {

  private static final String GOOD = TraceFile.onePackage();
  private static final String DOMAIN = TraceFile.domain("package-0", "cpu-package", "null");

  @TempDir
  private Path folder;

  static Stream<Arguments> brokenLines() {
    return Stream.of(
        arguments("another schema", "line 1", "allowed: joulemark-trace/1",
            List.of(GOOD.replace("trace/1", "trace/2"))),
        arguments("no header", "line 1", "allowed: joulemark-trace/1", List.of("[0,0.0]")),
        arguments("no JSON", "line 1", "is no JSON", List.of("probe: rapl")),
        arguments("no domains", "line 1", "at least one domain", List.of(TraceFile.header())),
        arguments("one id twice", "line 1", "id of its own", List.of(TraceFile.header(DOMAIN, DOMAIN))),
        arguments("a scope nobody knows", "line 1", "allowed: process, cpu-package",
            List.of(GOOD.replace("cpu-package", "CPU_PACKAGE"))),
        arguments("a negative resolution", "line 1", "resolutionJoules", List.of(GOOD.replace("6.1", "-6.1"))),
        arguments("a missing interval", "line 1", "updateIntervalSeconds", List.of(GOOD.replace("updateInt", "x"))),
        arguments("part of nothing", "line 1", "'partOf' is 'package-1'",
            List.of(TraceFile.header(TraceFile.domain("core-0", "cpu-cores", "\"package-1\"")))),
        arguments("a broken sample", "line 3", "is no JSON", List.of(GOOD, "[0,0.0]", "[1000,0.")),
        arguments("two values on a line", "line 2", "is no JSON", List.of(GOOD, "[0,0.0] [1,1.0]")),
        arguments("an empty line", "line 2", "neither a sample", List.of(GOOD, "", "[1,1.0]")),
        arguments("an object of another kind", "line 2", "neither a sample", List.of(GOOD, "{\"note\":\"hot\"}")),
        arguments("too few joules", "line 2", "has 0 figures of joules", List.of(GOOD, "[5]")),
        arguments("too many joules", "line 2", "has 2 figures of joules", List.of(GOOD, "[5,1.0,2.0]")),
        arguments("joules that fall", "line 4", "joules never fall", List.of(GOOD, "[0,0.0]", "[5,2.0]", "[9,1.9]")),
        arguments("joules below zero", "line 2", "joules never fall", List.of(GOOD, "[5,-0.5]")),
        arguments("joules in words", "line 2", "joules since the trace began", List.of(GOOD, "[5,\"1.0\"]")),
        arguments("joules beyond all bounds", "line 2", "joules since the trace began", List.of(GOOD, "[5,1e999]")),
        arguments("time that falls", "line 3", "earlier than the sample before", List.of(GOOD, "[5,0.0]", "[4,0.0]")),
        arguments("time before the beginning", "line 2", "whole nanoseconds", List.of(GOOD, "[-5,0.0]")),
        arguments("time in seconds", "line 2", "whole nanoseconds", List.of(GOOD, "[0.5,0.0]")),
        arguments("a sample after the end", "line 3", "had stopped answering",
            List.of(GOOD, "{\"lost\":\"reset\"}", "[5,0.0]")),
        arguments("no sample", "line 1", "nothing to play", List.of(GOOD)),
        arguments("no length", "line 2", "nothing to play", List.of(GOOD, "[0,0.0]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenLines")
  void isRefusedWithItsLine(String what, String place, String message, List<String> lines) throws IOException {
    Path file = TraceFile.write(folder.resolve("t.jsonl"), lines);

    assertThat(refusal(file)).as(what).startsWith(file + ", " + place + ": ").contains(message).doesNotContain("\n");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("t.jsonl"));

    assertThat(refusal(file)).startsWith(file + ": is empty");
  }

  @Test
  void aMissingFileIsRefused() {
    Path file = folder.resolve("t.jsonl");

    assertThat(refusal(file)).startsWith(file + ": there is no such file").contains("probes.replay.trace");
  }

  @Test
  void aFolderIsRefused() {
    assertThat(refusal(folder)).startsWith(folder + ": cannot be read");
  }

  @Test
  void plainTextNamedGzIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("t.jsonl.gz"), GOOD + "\n[5,1.0]\n");

    assertThat(refusal(file)).startsWith(file + ": is not compressed by gzip");
  }

  @Test
  void aGzipFileThatIsCutOffIsRefused() throws IOException {
    Path whole = TraceFile.ofConstantPower(folder.resolve("whole.jsonl.gz"), 60);
    byte[] bytes = Files.readAllBytes(whole);
    Path file = Files.write(folder.resolve("t.jsonl.gz"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(refusal(file)).startsWith(file + ": cannot be read after line ").contains("cut off");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws IOException {
    Path file = Files.write(folder.resolve("t.jsonl"),
        GOOD.replace("package-0", "paket-\u00e4").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(file)).startsWith(file + ": is not UTF-8");
  }

  private static String refusal(Path file) {
    var probe = new ReplayProbe();
    Settings settings = Settings.of(probe.settings(), Map.of("trace", file.toString()));
    return catchThrowableOfType(InvalidInputException.class, () -> probe.open(settings, HeldTime.still()).close())
        .getMessage();
  }
}
