package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.tck.plugin.Mutant;

/** Probes that are wrong in one way each, with the rule that must catch them. */
@SuppressWarnings("ImmutableEnumChecker") // each supplier makes a new probe
enum ProbeMutant implements Mutant {
  ID_WITH_SPACES("P101", () -> AlteredProbe.withId("toy probe"), "kebab-case", "toy probe"),
  BLANK_DESCRIPTION("P102", () -> AlteredProbe.withDescription(" "), "blank"),
  SETTING_DECLARED_TWICE("P103", () -> AlteredProbe.withSettings(List.of(flag("present"), flag("present"))),
      "'present' twice"),
  REFUSAL_OF_TWO_LINES("P105", () -> AlteredProbe.withOpening((_, _) -> {
    throw new EnergySourceException("no\ncounters");
  }), "2 lines"),
  LIBRARY_MISSING("P108", () -> AlteredProbe.withOpening((_, _) -> {
    throw new UnsatisfiedLinkError("no libnvidia-ml");
  }), "it threw", "no libnvidia-ml", "EnergySourceException"),
  NULL_POINTER_WHERE_A_SOURCE_IS_MISSING("P108", () -> AlteredProbe.withOpening((_, _) -> {
    throw new NullPointerException("handle");
  }), "NullPointerException", "as it comes"),
  MISSING_SOURCE_BLAMED_ON_THE_USER("P109", () -> AlteredProbe.withOpening((_, _) -> {
    throw new InvalidInputException("no counters under /sys/class/powercap");
  }), "no counters under", "blames the user"),
  OPENS_BUT_CANNOT_READ("P110", () -> AlteredProbe.withMeter(meter -> new ClosingMeter(meter, () -> {
    throw new EnergySourceException("energy_uj: permission denied");
  }, meter::close)), "permission denied", "open() does not try"),

  UNSTABLE_DOMAINS("P201", () -> AlteredProbe.withDomains(WrongDomains.unstable()), "same order", "HashMap"),
  NO_DOMAINS("P201", () -> new ToyProbe(List.of()), "at least one domain"),
  DOMAINS_OF_ONE_NAME("P202", () -> AlteredProbe.withDomains(WrongDomains::allOfOneName), "'package'", "package-0"),
  PART_OF_NOTHING_KNOWN("P203", () -> AlteredProbe.withDomains(WrongDomains.firstPartOf("psys")), "'psys'", "none of"),
  PARTS_IN_A_CIRCLE("P203", () -> AlteredProbe.withDomains(WrongDomains.firstPartOf("core-0")),
      "package-0 in core-0 in package-0"),
  WHOLE_IS_PART_OF_ITS_PART("P204", () -> AlteredProbe.withDomains(WrongDomains::swapped),
      "package-0 (CPU_PACKAGE) part of core-0 (CPU_CORES)"),
  RESOLUTION_UNKNOWN("P205", () -> AlteredProbe.withDomains(WrongDomains.resolution(Double.NaN)),
      "resolutionJoules of package-0", "NaN"),
  INTERVAL_NEGATIVE("P205", () -> AlteredProbe.withDomains(WrongDomains::negativeInterval),
      "updateInterval of package-0"),
  ESTIMATE_WITHOUT_DOUBT("P206", () -> AlteredProbe.withDomains(WrongDomains::certainEstimate), "ESTIMATED", "exact"),
  NO_READ_GAP("P207", () -> AlteredProbe.withMaxReadGap(Duration.ZERO), "PT0S"),
  CLOCK_IN_HERTZ("P208", () -> AlteredProbe.withConditions(WrongConditions::inHertz), "clockMegahertz of gpu-0"),
  TEMPERATURE_IN_MILLIDEGREES("P208", () -> AlteredProbe.withConditions(WrongConditions::inMillidegrees),
      "temperatureCelsius of gpu-0", "61000"),
  DEVICE_NAMED_TWICE("P208", () -> AlteredProbe.withConditions(WrongConditions::ofOneDeviceTwice),
      "each device once"),
  DEVICE_LEFT_OUT_LATER("P208", () -> AlteredProbe.withConditions(WrongConditions.lostLater()),
      "same devices at every call", "[]"),
  THROTTLED_BY_NOTHING("P208", () -> AlteredProbe.withConditions(WrongConditions::withoutWords),
      "throttling of gpu-0"),

  FIGURE_MISSING("P301", () -> AlteredProbe.withJoules(WrongSamples::withoutLast), "4 figures", "3 figures"),
  FIGURE_NAN("P301", () -> AlteredProbe.withJoules(WrongSamples.replacing(2, _ -> Double.NaN)), "core-0", "NaN"),
  TOTAL_OF_THE_SOURCE("P302", () -> AlteredProbe.withJoules(WrongSamples.replacing(0, joules -> joules + 50_000)),
      "not subtracted", "package-0"),
  WRAP_AROUND_SEEN("P303", () -> AlteredProbe.withJoules(WrongSamples.replacing(1, joules -> joules % 2)),
      "package-1 never to fall", "wrap-around"),
  WALL_CLOCK("P304", () -> AlteredProbe.withSamples(WrongSamples::onTheWall), "wall-clock"),
  CLOCK_OF_THE_JVM("P304", () -> AlteredProbe.withSamples(WrongSamples::byTheClockOfTheJvm), "System.nanoTime()"),
  CLOCK_LOST("P304", () -> AlteredProbe.withSamples(WrongSamples.stopped()), "taken once and kept"),
  CLOCK_JUMPS_BACK("P305", () -> AlteredProbe.withSamples(WrongSamples.jumpingBack()), "never to fall", "ns at read"),

  MICROJOULES("P401", () -> AlteredProbe.withScale(1e6), "package-0", "microjoules"),
  MILLIJOULES("P401", () -> AlteredProbe.withScale(1e3), "at most 2000.0 W", "millijoules"),
  KILOWATT_HOURS("P402", () -> AlteredProbe.withScale(1 / 3.6e6), "kWh"),
  WATT_HOURS("P402", () -> AlteredProbe.withScale(1 / 3600.0), "Wh"),
  COUNTER_THAT_STANDS("P402", () -> AlteredProbe.withScale(0), "0.0 W", "does not move"),

  PACKAGE_COUNTED_TWICE("P501", () -> AlteredProbe.withJoules(WrongSamples::mirrored),
      "package-0 and package-1", "intel-rapl-mmio"),
  PACKAGE_COUNTED_TWICE_A_LITTLE_LATER("P501", () -> AlteredProbe.withJoules(WrongSamples.mirroredLate()),
      "package-0 and package-1", "AMD"),
  PART_LARGER_THAN_WHOLE("P502", () -> AlteredProbe.withJoules(WrongSamples.replacing(2, joules -> 3 * joules)),
      "part core-0", "package-0", "wrong whole"),
  STEPS_COARSER_THAN_DECLARED("P503", () -> AlteredProbe.withJoules(WrongSamples::coarse), "package-0", "is 1.0 J"),
  UPDATES_RARER_THAN_DECLARED("P503", () -> AlteredProbe.withSamples(WrongSamples.cached()), "updates more rarely"),

  METERS_SHARE_A_STARTING_POINT("P601", () -> AlteredProbe.withMeter(WrongMeters.countingFromTheFirst()),
      "just opened", "kept by the probe"),
  METERS_DIVIDE_A_COUNTER("P602", () -> AlteredProbe.withMeter(WrongMeters.sharingOneCounter()), "reads first"),
  CLOSE_ENDS_ALL_METERS("P603", () -> AlteredProbe.withMeter(WrongMeters.closingTheSource()),
      "library is shut down", "what all meters share"),
  CLOSE_STOPS_ALL_COUNTERS("P603", () -> AlteredProbe.withMeter(WrongMeters.closingTheFeed()), "0 J in", "feeds all"),
  SECOND_CLOSE_THROWS("P604", () -> AlteredProbe.withMeter(WrongMeters::closingOnce), "already closed"),
  READABLE_AFTER_CLOSE("P605", () -> AlteredProbe.withMeter(WrongMeters::neverClosed), "a sample", "mark"),
  NULL_POINTER_AFTER_CLOSE("P605", () -> AlteredProbe.withMeter(WrongMeters::failingWhenClosed),
      "NullPointerException"),
  LEAKING_THREADS("P606", () -> AlteredProbe.withMeter(WrongMeters::leakingThread), "4 more", "toy-sampler"),
  LEAKING_DESCRIPTORS("P607", () -> AlteredProbe.withMeter(WrongMeters::leakingDescriptor), "4 more");

  private final String rule;
  private final Supplier<EnergyProbe> probe;
  private final List<String> words;

  ProbeMutant(String rule, Supplier<EnergyProbe> probe, String... words) {
    this.rule = rule;
    this.probe = probe;
    this.words = List.of(words);
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public EnergyProbe plugin() {
    return probe.get();
  }

  private static SettingDeclaration flag(String name) {
    return new SettingDeclaration(name, new SettingType.Flag(), "true", "a flag");
  }
}
