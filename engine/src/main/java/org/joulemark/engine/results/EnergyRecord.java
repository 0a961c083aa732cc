package org.joulemark.engine.results;

import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Observed joules of one domain.
 *
 * @param probe the probe's id
 * @param domain the domain's id within the probe
 * @param partOf the domain that contains this one; never add the two
 * @param relativeUncertainty one standard deviation of the source itself as a fraction, apart from the repetitions' spread
 * @param grossJoulesPerSample everything the domain counted, over the rows computed
 * @param netJoulesPerSample gross less the power at rest times the window
 * @param idleWattsBefore power at rest before the windows
 * @param idleWattsAfter power at rest after them; a drift of the machine shows here
 */
public record EnergyRecord(
    String probe,
    String domain,
    Provenance provenance,
    Scope scope,
    @Nullable String partOf,
    double resolutionJoules,
    double updateIntervalSeconds,
    double relativeUncertainty,
    Statistics grossJoulesPerSample,
    Statistics netJoulesPerSample,
    double idleWattsBefore,
    double idleWattsAfter) {}
