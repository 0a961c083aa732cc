package org.joulemark.tck.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.tck.rule.NotApplicable;

/** The memory that this process really holds, less what the heap may have taken of it. */
public final class OffHeapMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "RssAnon:";
  private static final long BYTES_PER_KIBIBYTE = 1024;

  private OffHeapMemory() {}

  /** Ends the rule on systems that do not tell. */
  public static void requireReadable() {
    NotApplicable.unless(Files.isReadable(STATUS), "this system does not tell a process's memory in " + STATUS);
  }

  /**
   * Resident anonymous memory less the heap's committed size, after a collection, which ends whatever memory the garbage
   * collector owns.
   */
  @SuppressWarnings("SystemGC") // buffers that belong to the collector are no leak
  public static long residentBytes() {
    System.gc();
    return resident() - Runtime.getRuntime().totalMemory();
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines.filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIBIBYTE)
          .findFirst()
          .orElseThrow(() -> NotApplicable.because("this system's " + STATUS + " has no " + RESIDENT));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
