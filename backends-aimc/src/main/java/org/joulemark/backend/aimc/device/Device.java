package org.joulemark.backend.aimc.device;

import java.util.random.RandomGenerator;

/** Programs one device after the other and tells what each came to. */
public final class Device {

  private final NoiseSources noise;
  private final double maximumConductance;
  private final RandomGenerator programming;
  private final RandomGenerator drift;
  private double programmed;
  private double conductance;
  private double readDeviation;

  /**
   * A device in the hands of two streams of numbers, one for each source, so that switching one off leaves the other as
   * it was.
   *
   * @param maximumConductance in the unit of all conductances here
   */
  public Device(
      NoiseSources noise, double maximumConductance, RandomGenerator programming, RandomGenerator drift) {
    this.noise = noise;
    this.maximumConductance = maximumConductance;
    this.programming = programming;
    this.drift = drift;
  }

  /** Draws anew. */
  public void program(double target) {
    double relativeTarget = target / maximumConductance;
    programmed = target;
    if (noise.hasProgrammingNoise()) {
      double deviation = noise.scale() * maximumConductance * noise.model().programmingDeviation(relativeTarget);
      programmed = Math.max(0, target + deviation * programming.nextGaussian());
    }
    conductance = programmed;
    if (noise.hasDrift()) {
      double exponent = Math.abs(noise.model().driftExponentMean(relativeTarget)
          + noise.model().driftExponentDeviation(relativeTarget) * drift.nextGaussian());
      conductance = programmed * noise.model().driftFactor(exponent, noise.driftSeconds());
    }
    readDeviation = noise.hasReadNoise() ? readDeviation(relativeTarget) : 0;
  }

  private double readDeviation(double relativeTarget) {
    double relative = switch (noise.readNoiseBy()) {
      case PROGRAMMED -> programmed / maximumConductance;
      case TARGET -> relativeTarget;
    };
    return noise.scale() * conductance * noise.model().readDeviation(relative, noise.driftSeconds());
  }

  /** Right after programming. */
  public double programmed() {
    return programmed;
  }

  /** When it is read, in the mean over reads. */
  public double conductance() {
    return conductance;
  }

  /** Standard deviation of one read. */
  public double readDeviation() {
    return readDeviation;
  }
}
