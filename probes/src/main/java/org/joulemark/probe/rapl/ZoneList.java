package org.joulemark.probe.rapl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;

/** Every RAPL zone that powercap lists. */
final class ZoneList {

  private ZoneList() {}

  /**
   * In a fixed order, wholes before their parts.
   *
   * @throws EnergySourceException where there is none; the message says why
   */
  static List<Zone> of(Path sysfs) {
    var zones = new ArrayList<Zone>();
    List<Path> folders = folders(sysfs.resolve("class/powercap"));
    for (Path folder : folders) {
      SysfsFile.text(folder.resolve("name")).ifPresent(name -> zones.add(new Zone(folder, name)));
    }
    if (zones.isEmpty()) {
      throw MissingPowercap.in(sysfs, !folders.isEmpty());
    }
    zones.sort(Comparator.comparing(Zone::orderKey));
    return zones;
  }

  private static List<Path> folders(Path powercap) {
    if (!Files.isDirectory(powercap)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(powercap)) {
      return entries.filter(entry -> Zone.isRapl(entry.getFileName().toString())).toList();
    } catch (IOException unreadable) {
      throw new EnergySourceException(
          powercap + " cannot be listed (" + unreadable + "); see that this user may read it",
          unreadable);
    }
  }
}
