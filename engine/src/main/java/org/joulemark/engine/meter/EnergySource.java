package org.joulemark.engine.meter;

import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.jspecify.annotations.Nullable;

/**
 * What a probe can count on this machine.
 *
 * @param probe its id
 * @param refusal why it can count nothing, and what grants it; null where it can
 * @param domains what it counts; none where it refuses
 */
public record EnergySource(String probe, @Nullable String refusal, List<EnergyDomain> domains) {

  public EnergySource {
    domains = List.copyOf(domains);
  }

  /** A probe that counts. */
  public static EnergySource of(String probe, List<EnergyDomain> domains) {
    return new EnergySource(probe, null, domains);
  }

  /** A probe that cannot. */
  public static EnergySource refused(String probe, String reason) {
    return new EnergySource(probe, reason, List.of());
  }
}
