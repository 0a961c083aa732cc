package org.joulemark.tck.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Problem;
import org.joulemark.api.Settings;

/** Ways to load wrongly. */
final class WrongLoading {

  private static final AtomicInteger LOADS = new AtomicInteger();
  /** Kept, so that no cleaner closes them. */
  private static final List<FileChannel> LEAKED = new ArrayList<>();

  private WrongLoading() {}

  static Problem right(Settings settings, Arena arena) {
    return AlteredWorkload.TOY.load(settings, arena);
  }

  /** One weight is another at every load. */
  static Problem undetermined(Settings settings, Arena arena) {
    return AlteredWorkload.withProblem(problem -> {
      NamedMatrix.of(problem).get(1).matrix().set(0, 0, LOADS.incrementAndGet());
      return problem;
    }).load(settings, arena);
  }

  /** Asks for a file that nobody checked. */
  static Problem throwingForMissingFile(Settings settings, Arena arena) {
    if (settings.optionalPath("weights").filter(Files::notExists).isPresent()) {
      throw new NullPointerException("stream");
    }
    return right(settings, arena);
  }

  /** Takes an empty file for none. */
  static Problem ignoringEmptyFile(Settings settings, Arena arena) {
    boolean empty = settings.optionalPath("weights").filter(WrongLoading::isEmpty).isPresent();
    return empty ? right(Settings.of(AlteredWorkload.TOY.settings(), Map.of()), arena) : right(settings, arena);
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** Refuses without saying which file. */
  static Problem namingNoFile(Settings settings, Arena arena) {
    try {
      return right(settings, arena);
    } catch (InvalidInputException refused) {
      throw new InvalidInputException("bad file", refused);
    }
  }

  static Problem throwingForOneChoice(Settings settings, Arena arena) {
    if (settings.text("combination").equals("mean")) {
      throw new ArrayIndexOutOfBoundsException("Index 1 out of bounds for length 1");
    }
    return right(settings, arena);
  }

  static Problem refusingOneChoice(Settings settings, Arena arena) {
    if (settings.text("combination").equals("mean")) {
      throw new InvalidInputException("mean is not built in");
    }
    return right(settings, arena);
  }

  static Problem leakingThread(Settings settings, Arena arena) {
    var never = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("toy-loader").start(() -> {
      try {
        never.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    });
    return right(settings, arena);
  }

  static Problem leakingDescriptor(Settings settings, Arena arena) {
    try {
      Path file = Files.createTempFile("toy", ".dat");
      LEAKED.add(FileChannel.open(file));
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return right(settings, arena);
  }
}
