package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.Provenance;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.SettingVariant;

/** P2: what a meter says it counts. */
interface DomainRules extends ProbeSubject {

  @EachVariant
  default void required_P201_domainsAreStable(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      List<EnergyDomain> first = List.copyOf(meter.domains());
      Broken.unless(!first.isEmpty(), "at least one domain", "none",
          "open() found nothing to count and said nothing; refuse with EnergySourceException instead");
      meter.read();
      List<EnergyDomain> later = List.copyOf(meter.domains());
      Broken.unless(first.equals(later), "the same domains in the same order while the meter is open: " + first,
          later.toString(), "domains are listed anew at each call, in the order of a HashMap or of a folder");
    }
  }

  @EachVariant
  default void required_P202_domainIdsAreUnique(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      var ids = new HashSet<String>();
      for (EnergyDomain domain : meter.domains()) {
        Broken.unless(!domain.id().isBlank() && ids.add(domain.id()), "domain ids unique and not blank",
            "'" + domain.id() + "' for more than one domain, or blank",
            "the name alone was taken where a machine has several packages; add the number: package-0");
      }
    }
  }

  @EachVariant
  default void required_P203_partsBelongToDomainsWithoutCycle(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      var nesting = new Nesting(meter.domains());
      meter.domains().forEach(nesting::requireRooted);
    }
  }

  @EachVariant
  default void required_P204_partsAreNoWiderThanTheirWhole(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      var nesting = new Nesting(meter.domains());
      for (EnergyDomain part : meter.domains()) {
        nesting.wholeOf(part)
            .ifPresent(whole -> Broken.unless(ScopeLimits.breadth(part.scope()) <= ScopeLimits.breadth(whole.scope()),
                "a part of no wider scope than its whole",
                part.id() + " (" + part.scope() + ") part of " + whole.id() + " (" + whole.scope() + ")",
                "partOf names the part where it should name the whole"));
      }
    }
  }

  @EachVariant
  default void required_P205_figuresOfDomainsAreUsable(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      for (EnergyDomain domain : meter.domains()) {
        requireUsable("resolutionJoules of " + domain.id(), domain.resolutionJoules(), "J");
        requireUsable("relativeUncertainty of " + domain.id(), domain.relativeUncertainty(), "");
        Broken.unless(!domain.updateInterval().isNegative(), "updateInterval of " + domain.id() + " not negative",
            domain.updateInterval().toString(), "a subtraction the wrong way round");
      }
    }
  }

  private static void requireUsable(String what, double value, String unit) {
    Broken.unless(Double.isFinite(value) && value >= 0, what + " finite and not negative", (value + " " + unit).strip(),
        "NaN stands for 'unknown'; state the worst that the source allows instead");
  }

  @EachVariant
  default void required_P206_anEstimateStatesItsUncertainty(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      for (EnergyDomain domain : meter.domains()) {
        Broken.unless(domain.provenance() != Provenance.ESTIMATED || domain.relativeUncertainty() > 0,
            "relativeUncertainty > 0 for ESTIMATED domain " + domain.id(), String.valueOf(domain.relativeUncertainty()),
            "a model's figure is passed off as exact; say how far it may be wrong");
      }
    }
  }

  @EachVariant
  default void required_P207_maxReadGapIsPositive(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      Duration gap = meter.maxReadGap();
      Broken.unless(gap.isPositive(), "maxReadGap() positive", gap.toString(),
          "an overflow in computing it, or zero for 'never wraps'; give a very long duration for that");
    }
  }

  @EachVariant
  default void required_P208_conditionsAreOfTheSameDevicesAndPossible(SettingVariant variant)
      throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      List<OperatingConditions> told = meter.conditions();
      told.forEach(DomainRules::requirePossible);
      List<String> devices = told.stream().map(OperatingConditions::device).toList();
      Broken.unless(Set.copyOf(devices).size() == devices.size(), "each device once in conditions()",
          devices.toString(), "a domain is taken for a device");
      List<String> again = meter.conditions().stream().map(OperatingConditions::device).toList();
      Broken.unless(again.equals(devices), "the same devices at every call of conditions(): " + devices,
          again.toString(), "a device is left out where it is asked at a bad moment; leave out its figure, by NaN");
    }
  }

  private static void requirePossible(OperatingConditions device) {
    requireWithin(device, "clockMegahertz", device.clockMegahertz(), 0, 100_000);
    requireWithin(device, "memoryClockMegahertz", device.memoryClockMegahertz(), 0, 100_000);
    requireWithin(device, "temperatureCelsius", device.temperatureCelsius(), -273.15, 1000);
    Broken.unless(device.throttling().stream().noneMatch(String::isBlank),
        "words for each throttling of " + device.device(),
        device.throttling().toString(), "a reason without a name");
  }

  private static void requireWithin(OperatingConditions device, String what, double value, double least, double most) {
    Broken.unless(Double.isNaN(value) || (value >= least && value <= most),
        what + " of " + device.device() + " from " + least + " to " + most + ", or NaN where the source does not tell",
        String.valueOf(value), "another unit, such as hertz, millidegrees or kelvin");
  }
}
