package org.joulemark.probe.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;
import org.joulemark.probe.command.ProbeTime;

/** EAR's user API, compiled from C with the signatures of its ear.h, made into a shared library as docs/probes tell. */
final class SimulatedDaemon {

  static final int WATTS = 400;
  static final int RENEWAL_MILLIS = 20;
  /** Joules only, though the unit is mJ; by the clock of the test, which its file tells. */
  static final String COUNTS_JOULES = """
      #include <stdio.h>
      static int connected = 0;
      static unsigned long clock_ms() {
        unsigned long ms = 0;
        FILE *file = fopen("@CLOCK@", "r");
        if (file) {
          if (fscanf(file, "%%lu", &ms) != 1) ms = 0;
          fclose(file);
        }
        return ms;
      }
      int ear_connect() { if (connected) return -1; connected = 1; return 0; }
      void ear_disconnect() { connected = 0; }
      int ear_energy(unsigned long *energy_mj, unsigned long *time_ms) {
        unsigned long ms = clock_ms() / %d * %d;
        *time_ms = ms;
        *energy_mj = ms * %d / 1000 * 1000;
        return connected ? 0 : -1;
      }
      """.formatted(RENEWAL_MILLIS, RENEWAL_MILLIS, WATTS);

  private SimulatedDaemon() {}

  static String compile(Path folder, String source, ProbeTime time) throws InterruptedException {
    try {
      Files.writeString(folder.resolve("app_api.c"), source.replace("@CLOCK@", time.shown().toString()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    String object = folder.resolve("app_api.o").toString();
    String archive = folder.resolve("libear_api.a").toString();
    String library = folder.resolve("libear_api.so").toString();
    run("gcc", "-fPIC", "-c", folder.resolve("app_api.c").toString(), "-o", object);
    run("ar", "rcs", archive, object);
    run("gcc", "-shared", "-o", library, "-Wl,--whole-archive", archive, "-Wl,--no-whole-archive");
    return library;
  }

  private static void run(String... arguments) throws InterruptedException {
    CommandEnd end = new ExternalCommand(List.of(arguments), Map.of(), Duration.ofMinutes(1)).run(TimeSource.system());
    assumeTrue(!(end instanceof CommandEnd.NotStarted),
        arguments[0] + " is missing, so EAR's user API is not tested; run: apt-get install gcc");
    assertThat(end).isInstanceOfSatisfying(CommandEnd.Finished.class,
        finished -> assertThat(finished.exitCode()).as(finished.errors()).isZero());
  }
}
