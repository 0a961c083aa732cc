package org.joulemark.backend.tornado.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * Keeps a device to one process of joulemark at a time: two that measure on it would each publish what the other cost. Taken for
 * as long as the process lives, since cells have processes of their own. A lock of the operating system, which ends with its
 * process however that ends; the empty file stays.
 */
public final class DeviceLock {

  /** Every user of the machine must be able to take it. */
  private static final String PERMISSIONS = "rw-rw-rw-";

  private static final Map<Path, FileLock> HELD = new HashMap<>();

  private DeviceLock() {}

  /**
   * Takes the device, unless this process has it already.
   *
   * @throws InvalidInputException where another process has it
   */
  public static void take(TornadoDevices.Unit unit) {
    take(fileOf(unit), unit.device().name());
  }

  static Path fileOf(TornadoDevices.Unit unit) {
    String name = unit.device().index() + "-" + unit.device().name();
    return Path.of(System.getProperty("java.io.tmpdir"),
        "joulemark-device-" + name.replaceAll("[^A-Za-z0-9]+", "-") + ".lock");
  }

  static synchronized void take(Path file, String device) {
    if (HELD.containsKey(file)) {
      return;
    }
    try {
      FileLock lock = channel(file).tryLock();
      if (lock == null) {
        throw inUse(device);
      }
      HELD.put(file, lock);
    } catch (OverlappingFileLockException alsoHere) {
      throw inUse(device);
    } catch (IOException failure) {
      throw new InvalidInputException(
          "cannot tell whether another process measures on " + device + ": " + failure
              + "; look at the file, or set another "
              + "java.io.tmpdir by JAVA_TOOL_OPTIONS",
          failure);
    }
  }

  private static InvalidInputException inUse(String device) {
    return new InvalidInputException(
        "another process of joulemark measures on " + device + "; wait until it has ended, or choose another device");
  }

  /** Links are not followed: the folder is everybody's. */
  private static FileChannel channel(Path file) throws IOException {
    boolean isNew = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    if (isNew && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(PERMISSIONS));
    }
    return channel;
  }
}
