package org.joulemark.probe.rapl;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.source.RawCounter;

/** A zone's {@code energy_uj}. Opened anew for each read, so that a zone that vanished is seen to be gone. */
record EnergyFile(Path file) implements RawCounter {

  @Override
  public long read() throws InterruptedException {
    try {
      long count = SysfsFile.number(file, Files.readString(file).strip());
      if (count < 0) {
        throw new EnergySourceException(file + " holds " + count + ", and no energy is negative");
      }
      return count;
    } catch (ClosedByInterruptException interrupted) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while reading " + file);
    } catch (AccessDeniedException denied) {
      throw new EnergySourceException(PermissionRemedy.line(file), denied);
    } catch (NoSuchFileException vanished) {
      throw new EnergySourceException(
          file + " vanished: its driver was unloaded or its socket taken offline; bring it back and measure again",
          vanished);
    } catch (IOException failed) {
      throw new EnergySourceException(file + " cannot be read (" + failed.getMessage() + "); see dmesg for its driver",
          failed);
    }
  }
}
