package org.joulemark.cli.report;

import org.joulemark.api.ModelledCost;
import org.joulemark.engine.results.EnergyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Joules per sample of one domain of one row.
 *
 * @param source probe and domain, or the model
 * @param relativeUncertainty of the source itself, one standard deviation; 0 where it states none
 * @param net null where a model gives the cost of an inference alone
 */
record DomainEnergy(String source, Origin origin, double relativeUncertainty, Interval gross, @Nullable Interval net) {

  static DomainEnergy of(EnergyRecord energy) {
    return new DomainEnergy(energy.probe() + "/" + energy.domain(), Origin.of(energy.provenance()),
        energy.relativeUncertainty(),
        Interval.of(energy.grossJoulesPerSample()), Interval.of(energy.netJoulesPerSample()));
  }

  static DomainEnergy of(ModelledCost cost) {
    return new DomainEnergy(cost.model(), Origin.MODELLED, 0, Interval.exactly(cost.joules()), null);
  }

  /** What a legend and a tooltip call it. */
  String provenance() {
    String uncertainty = relativeUncertainty > 0
        ? ", ±\u202f" + NumberText.significant(100 * relativeUncertainty, 2) + "\u202f% beyond the bars"
        : "";
    return origin.word() + " (" + source + uncertainty + ")";
  }
}
