package org.joulemark.engine.results;

import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Observed joules of one domain.
 *
 * @param probe the probe's id
 * @param domain the domain's id within the probe
 * @param reading whether the source counts joules or tells power
 * @param partOf the domain that contains this one; never add the two
 * @param relativeUncertainty one standard deviation of the source itself as a fraction, apart from the repetitions' spread
 * @param grossJoulesPerSample everything the domain counted, over the rows computed
 * @param grossUncertaintyJoulesPerSample one standard deviation of one repetition, from the source's resolution, its
 *     update interval and the sampling of a power
 * @param netJoulesPerSample gross less the power at rest times the window
 * @param netUncertaintyJoulesPerSample likewise, with that of the power at rest and its drift
 * @param idleWattsBefore power at rest before the windows
 * @param idleWattsAfter power at rest after them; a drift of the machine shows here
 */
public record EnergyRecord(
    String probe,
    String domain,
    Provenance provenance,
    Scope scope,
    EnergyReading reading,
    @Nullable String partOf,
    double resolutionJoules,
    double updateIntervalSeconds,
    double relativeUncertainty,
    Statistics grossJoulesPerSample,
    double grossUncertaintyJoulesPerSample,
    Statistics netJoulesPerSample,
    double netUncertaintyJoulesPerSample,
    double idleWattsBefore,
    double idleWattsAfter) {}
