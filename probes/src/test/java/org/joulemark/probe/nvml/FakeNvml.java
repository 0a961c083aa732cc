package org.joulemark.probe.nvml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.Assumptions;

/** A libnvidia-ml that is compiled from C here and now, with GPUs whose power the test decides. */
final class FakeNvml {

  private static final Duration LONGEST_COMPILATION = Duration.ofMinutes(2);

  private static final VarHandle NANOS = ValueLayout.JAVA_LONG.varHandle();
  private static final Map<List<String>, byte[]> COMPILED = new ConcurrentHashMap<>();

  private final Path library;
  private final HardwareTime time;
  private final Map<String, String> state = new TreeMap<>();

  private FakeNvml(Path library) {
    this.library = library;
    MemorySegment now = clock(library);
    this.time = new HardwareTime(nanos -> NANOS.setVolatile(now, 0L, nanos));
  }

  /** Loaded as the probe loads it, so that both have the same one, and left loaded as there. */
  @SuppressWarnings("restricted") // a C library is loaded: what --enable-native-access allows
  private static MemorySegment clock(Path library) {
    return SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("nowNanos").reinterpret(Long.BYTES);
  }

  /** One GPU of 100 W, whose counter steps every 20 ms. */
  static FakeNvml in(Path folder) {
    return copied(folder, List.of());
  }

  /** That of a driver that is too old to know energy. */
  static FakeNvml withoutEnergyFunction(Path folder) {
    return copied(folder, List.of("-DWITHOUT_ENERGY"));
  }

  /** Without a C compiler the test is skipped, and says so. */
  static void compile(Path source, Path library, List<String> options) {
    var command = new ArrayList<>(List.of("cc", "-shared", "-fPIC", "-D_GNU_SOURCE", "-O1"));
    command.addAll(options);
    command.addAll(List.of("-o", library.toString(), source.toString(), "-ldl", "-lpthread"));
    switch (end(new ExternalCommand(command, Map.of(), LONGEST_COMPILATION))) {
      case CommandEnd.NotStarted _ -> Assumptions.abort(
          "NO C COMPILER: the tests of the probe nvml are skipped, for they need a libnvidia-ml made of C; install gcc");
      case CommandEnd.TimedOut _ -> throw new IllegalStateException("cc did not end in " + LONGEST_COMPILATION);
      case CommandEnd.Finished finished -> {
        if (finished.exitCode() != 0) {
          throw new IllegalStateException("cc: " + finished.complaint());
        }
      }
    }
  }

  /** A real compiler takes its real time. */
  private static CommandEnd end(ExternalCommand command) {
    try {
      return command.run(TimeSource.system());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while compiling", interrupted);
    }
  }

  /** Compiled once for each choice of options; each test has a copy, and with it GPUs of its own. */
  private static FakeNvml copied(Path folder, List<String> options) {
    try {
      Path library = folder.resolve("libnvidia-ml.so.1");
      Files.write(library, COMPILED.computeIfAbsent(options, FakeNvml::compiled));
      return new FakeNvml(library);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static byte[] compiled(List<String> options) {
    try (InputStream stream = Objects.requireNonNull(FakeNvml.class.getResourceAsStream("fake-nvml.c"))) {
      Path source = Files.createTempFile("fake-nvml", ".c");
      Path library = Files.createTempFile("fake-nvml", ".so");
      try {
        Files.copy(stream, source, StandardCopyOption.REPLACE_EXISTING);
        compile(source, library, options);
        return Files.readAllBytes(library);
      } finally {
        Files.delete(source);
        Files.delete(library);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path library() {
    return library;
  }

  /** That its GPUs live by. */
  HardwareTime time() {
    return time;
  }

  /** From now on; written beside and moved, for the library may read at any time. */
  FakeNvml set(String key, Object value) {
    state.put(key, value.toString());
    String text = state.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
    try {
      Path written = Files.writeString(beside(".new"), text);
      Files.move(written, beside(".state"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /** From now on the function answers with this return code. */
  FakeNvml fail(String function, int code) {
    return set("fail." + function, code);
  }

  /** How many sessions are open: nvmlInit_v2 without nvmlShutdown. */
  int users() {
    try {
      return Integer.parseInt(Files.readString(beside(".users")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path beside(String suffix) {
    return library.resolveSibling(library.getFileName() + suffix);
  }
}
