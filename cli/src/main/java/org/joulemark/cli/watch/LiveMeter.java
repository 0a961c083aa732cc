package org.joulemark.cli.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joulemark.api.EnergyDomain;
import org.joulemark.engine.meter.MeterEvent;

/** A meter that is watched, with its domains: every part behind its whole. */
final class LiveMeter {

  private final List<EnergyDomain> counted;
  private final Map<String, PowerTrack> tracks = new HashMap<>();
  private final List<LiveDomain> domains = new ArrayList<>();

  LiveMeter(MeterEvent.Opened opened) {
    counted = opened.domains();
    counted.forEach(domain -> tracks.put(domain.id(), new PowerTrack(domain)));
    Set<String> ids = new HashSet<>(tracks.keySet());
    counted.stream()
        .filter(domain -> domain.partOf() == null || !ids.contains(domain.partOf()))
        .forEach(whole -> add(opened.probe(), whole, 0));
  }

  private void add(String probe, EnergyDomain domain, int depth) {
    domains.add(new LiveDomain(probe, domain, depth, track(domain)));
    counted.stream()
        .filter(part -> domain.id().equals(part.partOf()))
        .forEach(part -> add(probe, part, depth + 1));
  }

  private PowerTrack track(EnergyDomain domain) {
    return Objects.requireNonNull(tracks.get(domain.id()));
  }

  void accept(MeterEvent.Reading reading) {
    for (int index = 0; index < counted.size(); index++) {
      track(counted.get(index)).accept(reading.counters().get(index), reading.nanoTime());
    }
  }

  /** It is read no more. */
  void end() {
    tracks.values().forEach(PowerTrack::end);
  }

  List<LiveDomain> domains() {
    return domains;
  }
}
