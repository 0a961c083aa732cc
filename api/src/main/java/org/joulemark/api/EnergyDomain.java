package org.joulemark.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One counter of a meter.
 *
 * @param id unique within the meter: {@code package-0}
 * @param scope what its joules are spent by
 * @param provenance where the figure comes from
 * @param reading whether the source counts joules or tells power
 * @param resolutionJoules the smallest step of the counter; of an integrated power its step times the update interval
 * @param updateInterval how often the source itself updates; zero where it is continuous
 * @param relativeUncertainty one standard deviation of the figure itself, as a fraction, apart from resolution; 0 where
 *     the source states none
 * @param partOf the id of the domain that already contains this one, or null; a part and its whole are never summed
 */
public record EnergyDomain(
    String id,
    Scope scope,
    Provenance provenance,
    EnergyReading reading,
    double resolutionJoules,
    Duration updateInterval,
    double relativeUncertainty,
    @Nullable String partOf) {

  /** A domain whose source counts joules. */
  public EnergyDomain(
      String id,
      Scope scope,
      Provenance provenance,
      double resolutionJoules,
      Duration updateInterval,
      double relativeUncertainty,
      @Nullable String partOf) {
    this(id, scope, provenance, EnergyReading.COUNTED, resolutionJoules, updateInterval, relativeUncertainty, partOf);
  }
}
