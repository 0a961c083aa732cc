package org.joulemark.engine.trace;

/** The mean power of a domain over a stretch of time. */
public sealed interface DomainPower {

  /**
   * It can be told.
   *
   * @param watts mean power
   * @param uncertaintyWatts one standard deviation, from resolution, update interval and sampling; the source's own
   *     uncertainty comes on top
   */
  record Known(double watts, double uncertaintyWatts) implements DomainPower {

    /** The uncertainty as a fraction; infinite for no power. */
    public double relativeUncertainty() {
      return watts > 0 ? uncertaintyWatts / watts : Double.POSITIVE_INFINITY;
    }
  }

  /** The source did not say enough; the reason completes "rapl/package-0 ...". */
  record Unknown(String reason) implements DomainPower {}
}
