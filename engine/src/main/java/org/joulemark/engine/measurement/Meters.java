package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;

/** Every open meter of a cell, read together. */
final class Meters implements AutoCloseable {

  private final List<NamedMeter> meters;
  private final List<MeteredDomain> domains;

  Meters(List<NamedMeter> meters) {
    this.meters = List.copyOf(meters);
    this.domains =
        meters.stream()
            .flatMap(named -> named.meter.domains().stream().map(domain -> new MeteredDomain(named.probe, domain)))
            .toList();
  }

  /** All domains of all meters; readings have the same order. */
  List<MeteredDomain> domains() {
    return domains;
  }

  boolean isEmpty() {
    return domains.isEmpty();
  }

  /** The joules of every domain since opening. */
  Reading read() {
    var joules = new ArrayList<Double>(domains.size());
    var nanoTimes = new ArrayList<Long>(domains.size());
    for (NamedMeter named : meters) {
      var sample = named.meter.read();
      joules.addAll(sample.joules());
      sample.joules().forEach(_ -> nanoTimes.add(sample.nanoTime()));
    }
    return new Reading(nanoTimes, joules);
  }

  /** The shortest of the meters' longest allowed gaps, in seconds; infinite where there is no meter. */
  double maxReadGapSeconds() {
    return meters.stream()
        .mapToDouble(named -> named.meter.maxReadGap().toNanos() * 1e-9)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public void close() {
    meters.forEach(named -> named.meter.close());
  }

  /** A meter with the id of the probe that opened it. */
  record NamedMeter(String probe, EnergyMeter meter) {}

  /** A domain with the id of its probe. */
  record MeteredDomain(String probe, EnergyDomain domain) {

    String qualifiedId() {
      return probe + "/" + domain.id();
    }
  }

  /** One reading of every domain, each with the time its source gave. */
  record Reading(List<Long> nanoTimes, List<Double> joules) {

    /** What was spent in each domain since an earlier reading. */
    List<Double> joulesSince(Reading earlier) {
      return IntStream.range(0, joules.size())
          .mapToObj(domain -> joules.get(domain) - earlier.joules.get(domain))
          .toList();
    }

    /** How long each domain was observed since an earlier reading. */
    List<Double> secondsSince(Reading earlier) {
      return IntStream.range(0, nanoTimes.size())
          .mapToObj(domain -> (nanoTimes.get(domain) - earlier.nanoTimes.get(domain)) * 1e-9)
          .toList();
    }
  }
}
