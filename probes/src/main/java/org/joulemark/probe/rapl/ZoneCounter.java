package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.probe.source.CounterScale;

/** What a zone's files tell of its counter. */
final class ZoneCounter {

  private static final double JOULES_PER_MICROJOULE = 1e-6;
  private static final double WATTS_PER_MICROWATT = 1e-6;
  /** The register has 32 bits, and the kernel tells as range what the highest of its counts is worth. */
  private static final double HIGHEST_COUNT = 0xFFFF_FFFFL;
  // Linux, powercap_sys.c: MAX_CONSTRAINTS_PER_ZONE
  private static final int MOST_CONSTRAINTS = 10;

  private ZoneCounter() {}

  static RaplCounter of(Zone zone, DomainName name, EnergyFile energy) {
    Optional<Long> range =
        SysfsFile.readableNumber(zone.folder().resolve("max_energy_range_uj")).filter(microjoules -> microjoules > 0);
    double unitMicrojoules = range.map(microjoules -> microjoules / HIGHEST_COUNT).orElse(1.0);
    // From the highest count to zero is one unit more, which for psys of a server is 1 J.
    long perWrap = range.map(microjoules -> microjoules + Math.round(unitMicrojoules)).orElse(0L);
    var scale = new CounterScale(JOULES_PER_MICROJOULE, perWrap,
        MostWatts.ofLimit(highestLimitWatts(zone.folder()), name.scope()));
    return new RaplCounter(name.id(), name.scope(), name.wholeId(), energy, scale, false,
        Math.max(1, unitMicrojoules) * JOULES_PER_MICROJOULE,
        perWrap == 0 ? Double.POSITIVE_INFINITY : perWrap * JOULES_PER_MICROJOULE);
  }

  /** What the zone is rated at or limited to, whichever is more. */
  private static double highestLimitWatts(Path folder) {
    return IntStream.range(0, MOST_CONSTRAINTS)
        .boxed()
        .flatMap(constraint -> Stream.of("max_power_uw", "power_limit_uw")
            .map(file -> folder.resolve("constraint_" + constraint + "_" + file)))
        .flatMap(file -> SysfsFile.readableNumber(file).stream())
        .mapToDouble(microwatts -> microwatts * WATTS_PER_MICROWATT)
        .max()
        .orElse(0);
  }
}
