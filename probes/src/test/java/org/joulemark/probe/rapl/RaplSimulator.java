package org.joulemark.probe.rapl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Moves counters as hardware does: at a known power, in steps of a few milliseconds, starting from zero at their range. */
final class RaplSimulator implements AutoCloseable {

  /**
   * One register.
   *
   * @param files every zone that shows it; all but the first become links to the first
   * @param modulus how many microjoules until it starts from zero
   */
  record Register(double watts, long modulus, long startMicrojoules, List<Path> files) {

    Register {
      files.stream().skip(1).forEach(mirror -> link(mirror, files.getFirst()));
    }

    static Register of(double watts, Path... files) {
      return new Register(watts, SysfsTree.RANGE, 5_000_000, List.of(files));
    }
  }

  private static final long STEP_MILLIS = 4;

  private final List<Register> registers;
  private final long started = System.nanoTime();
  private final Thread thread;
  private volatile boolean stop;

  RaplSimulator(Register... registers) {
    this.registers = List.of(registers);
    update();
    this.thread = Thread.ofPlatform().name("rapl-simulator").start(this::run);
  }

  private void run() {
    while (!stop) {
      update();
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  private void update() {
    double seconds = (System.nanoTime() - started) / 1e9;
    for (Register register : registers) {
      long microjoules = register.startMicrojoules + (long) (register.watts * seconds * 1e6);
      replace(register.files.getFirst(), microjoules % register.modulus);
    }
  }

  /** At once, as the kernel tells a whole number at any moment. */
  static void replace(Path energyFile, long microjoules) {
    Path next = energyFile.resolveSibling("energy_uj.next");
    try {
      Files.writeString(next, microjoules + "\n");
      Files.move(next, energyFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void link(Path mirror, Path file) {
    try {
      Files.delete(mirror);
      Files.createSymbolicLink(mirror, file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    stop = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
