package org.joulemark.probe.rapl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergySourceException;
import org.jspecify.annotations.Nullable;

/** The counters of the powercap folder, each once by its name. */
final class PowercapRoute {

  private static final String ENERGY = "energy_uj";

  private final CpuModel cpu;
  /** By domain id. */
  private final Map<String, Zone> taken = new HashMap<>();
  /** By the name of the zone's folder. */
  private final Map<String, String> ids = new HashMap<>();
  private final List<RaplCounter> counters = new ArrayList<>();

  private PowercapRoute(CpuModel cpu) {
    this.cpu = cpu;
  }

  /**
   * Finds the counters; does not read them.
   *
   * @throws EnergySourceException where there are none; the message says why
   */
  static CounterSet open(Path sysfs) {
    var route = new PowercapRoute(CpuModel.of(sysfs));
    ZoneList.of(sysfs).forEach(route::add);
    if (route.counters.isEmpty()) {
      throw new EnergySourceException(
          "no zone of " + sysfs.resolve("class/powercap") + " has a file " + ENERGY + "; see dmesg for its driver");
    }
    return new CounterSet(route.counters, () -> {});
  }

  private void add(Zone zone) {
    @Nullable
    String parent = zone.parentFolderName().map(ids::get).orElse(null);
    DomainName name = DomainName.of(zone.name(), parent, cpu);
    Zone before = taken.get(name.id());
    if (before != null && before.controlType().equals(zone.controlType())) {
      name = new DomainName(name.id() + "@" + zone.folderName(), name.scope(), name.wholeId());
    }
    ids.put(zone.folderName(), name.id());
    // A zone of another driver under the same name shows the same registers again.
    if ((before == null || name.id().contains("@")) && Files.exists(zone.folder().resolve(ENERGY))) {
      taken.put(name.id(), zone);
      counters.add(ZoneCounter.of(zone, name, new EnergyFile(zone.folder().resolve(ENERGY))));
    }
  }
}
