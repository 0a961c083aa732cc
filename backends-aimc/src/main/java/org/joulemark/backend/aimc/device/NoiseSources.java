package org.joulemark.backend.aimc.device;

/**
 * What disturbs the devices, each source for itself.
 *
 * @param driftSeconds when the devices are read, since they first were; read noise grows with it too. 0 is no drift
 * @param scale multiplies the deviations of programming and read noise
 * @param readNoiseBy which conductance read noise depends on
 */
public record NoiseSources(
    DeviceModel model,
    boolean programming,
    boolean drift,
    boolean read,
    double driftSeconds,
    double scale,
    ReadNoiseBy readNoiseBy) {

  /** The two readings of Q that the code and the documentation of aihwkit differ in. */
  public enum ReadNoiseBy {
    /** The conductance that was reached: aihwkit's code. */
    PROGRAMMED,
    /** The conductance that was aimed at: aihwkit's documentation. */
    TARGET
  }

  public boolean hasProgrammingNoise() {
    return programming && model != DeviceModel.NONE && scale > 0;
  }

  public boolean hasDrift() {
    return drift && model != DeviceModel.NONE && driftSeconds > 0;
  }

  public boolean hasReadNoise() {
    return read && model != DeviceModel.NONE && scale > 0;
  }

  /** Whether another seed gives other outputs. */
  public boolean isStochastic() {
    return hasProgrammingNoise() || hasDrift() || hasReadNoise();
  }
}
