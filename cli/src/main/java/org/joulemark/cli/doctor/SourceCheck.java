package org.joulemark.cli.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergyReading;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.Engine;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.plugin.InstalledPlugin;

/** What each probe would give on this machine, or what it lacks. */
final class SourceCheck {

  private static final double SECONDS_PER_NANO = 1e-9;

  private SourceCheck() {}

  /** One finding for each probe with its default settings, and one that says which are to be preferred. */
  static List<Finding> find(Collection<InstalledPlugin<EnergyProbe>> probes, Engine engine)
      throws InterruptedException {
    List<EnergySource> sources =
        engine.sources(probes.stream().map(probe -> new ChosenProbe(probe.id(), Map.of())).toList());
    List<Finding> findings = new ArrayList<>();
    sources.forEach(source -> findings.add(source(source)));
    findings.add(BestSources.judge(sources));
    return findings;
  }

  /** A machine lacks most meters, and that is no fault. */
  private static Finding source(EnergySource source) {
    String subject = "probe " + source.probe();
    return source.refusal() == null
        ? Finding.good(
            subject,
            "available: " + source.domains().stream().map(SourceCheck::domain).collect(Collectors.joining("; ")))
        : Finding.note(subject, "unavailable", source.refusal());
  }

  private static String domain(EnergyDomain domain) {
    return domain.id() + (domain.partOf() == null ? "" : " (part of " + domain.partOf() + ")") + " "
        + Word.of(domain.scope()) + " " + Word.of(domain.provenance()) + ", "
        + (domain.reading() == EnergyReading.INTEGRATED ? "integrated from power, " : "")
        + Quantity.format(domain.resolutionJoules(), "J") + " " + rhythm(domain);
  }

  private static String rhythm(EnergyDomain domain) {
    return domain.updateInterval().isZero()
        ? "at any time"
        : "every " + Quantity.format(domain.updateInterval().toNanos() * SECONDS_PER_NANO, "s");
  }
}
