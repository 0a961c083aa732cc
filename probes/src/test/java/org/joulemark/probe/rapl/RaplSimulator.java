package org.joulemark.probe.rapl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.joulemark.probe.source.HardwareTime;

/** Moves counters as hardware does: at a known power, in steps of a few milliseconds, starting from zero at their range. */
final class RaplSimulator {

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

  static final Duration STEP = Duration.ofMillis(4);
  private static final double STEP_MICROSECONDS = STEP.toNanos() / 1e3;

  private final List<Register> registers;
  private long lastStep = -1;

  private RaplSimulator(List<Register> registers) {
    this.registers = registers;
  }

  /** The time that moves these registers. */
  static HardwareTime moving(Register... registers) {
    return new HardwareTime(new RaplSimulator(List.of(registers))::moveTo);
  }

  private void moveTo(long nanos) {
    long step = nanos / STEP.toNanos();
    if (step != lastStep) {
      lastStep = step;
      for (Register register : registers) {
        long microjoules = register.startMicrojoules + Math.round(register.watts * step * STEP_MICROSECONDS);
        replace(register.files.getFirst(), microjoules % register.modulus);
      }
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
}
