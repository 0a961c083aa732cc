package org.joulemark.backend.aimc.device;

import java.util.Arrays;
import java.util.List;

/**
 * Statistics of a memory device as a function of its conductance r, relative to the largest.
 *
 * <p>A device is programmed to {@code g + N(0, programmingDeviation(r))}, drifts as {@code ((t + t0) / t0)^-nu} with
 * {@code nu = |N(driftExponentMean(r), driftExponentDeviation(r))|}, and is read with a relative deviation of
 * {@code readCoefficient(r) sqrt(ln((t + t0 + tRead) / (2 tRead)))}, its noise falling as 1/f.
 */
public enum DeviceModel {

  /** Devices that do what they are told. */
  NONE("none", 1, 1) {
    @Override
    public double programmingDeviation(double relative) {
      return 0;
    }

    @Override
    public double driftExponentMean(double relative) {
      return 0;
    }

    @Override
    public double driftExponentDeviation(double relative) {
      return 0;
    }

    @Override
    public double readCoefficient(double relative) {
      return 0;
    }
  },

  /** Doped Ge2Sb2Te5 of IBM: PCMLikeNoiseModel of aihwkit, after Nandakumar et al., ICECS 2019; fitted up to 25 uS. */
  PCM_LIKE("pcm-like", 20, 250e-9) {
    @Override
    public double programmingDeviation(double relative) {
      return Math.max(0, 0.26348 + relative * (1.9650 + relative * -1.1731)) / 25;
    }

    @Override
    public double driftExponentMean(double relative) {
      return Math.clamp(-0.0155 * Math.log(Math.max(relative, LEAST_RELATIVE)) + 0.0244, 0.049, 0.1);
    }

    @Override
    public double driftExponentDeviation(double relative) {
      return Math.clamp(-0.0125 * Math.log(Math.max(relative, LEAST_RELATIVE)) - 0.0059, 0.008, 0.045);
    }

    @Override
    public double readCoefficient(double relative) {
      return Math.min(0.0088 / Math.max(Math.pow(relative, 0.65), 1e-3), 0.2);
    }
  },

  /**
   * The HERMES chip with two devices for each sign: HermesNoiseModel of aihwkit, fitted to measurements of Le Gallo et al.,
   * Nature Electronics 6, 680 (2023), and Khaddam-Aljameh et al., JSSC 57, 1027 (2022); fitted up to 20.7 uS.
   */
  HERMES("hermes", 300, 512e-9) {
    @Override
    public double programmingDeviation(double relative) {
      double cubic = 0.16603222 + relative * (4.71806468 + relative * (-8.48101252 + relative * 4.68961419));
      return Math.max(0, cubic) / 20.7;
    }

    @Override
    public double driftExponentMean(double relative) {
      return relative < 0.0945
          ? Math.clamp(-0.0387 * Math.log(Math.max(relative, LEAST_RELATIVE)) - 0.0182, 0.0720, 0.13)
          : -0.0436 * relative * relative - 0.0126 * relative + 0.0736;
    }

    @Override
    public double driftExponentDeviation(double relative) {
      return relative < 0.3055
          ? Math.clamp(-0.0117 * Math.log(Math.max(relative, LEAST_RELATIVE)) - 0.0057, 0.0091, 0.04)
          : Math.max(0, -0.0118 * relative * relative + 0.0093 * relative + 0.0073);
    }

    @Override
    public double readCoefficient(double relative) {
      return relative < 0.16
          ? Math.clamp(-0.0117 * Math.log(Math.max(relative, LEAST_RELATIVE)) - 0.0069, 0.015, 0.04)
          : Math.max(0, 0.0123 + relative * (0.0211 + relative * (-0.0280 + relative * 0.0069)));
    }
  };

  /** aihwkit's own clip, so that a device at rest has a logarithm. */
  private static final double LEAST_RELATIVE = 1e-7;

  private final String id;
  private final double firstReadSeconds;
  private final double readSeconds;

  DeviceModel(String id, double firstReadSeconds, double readSeconds) {
    this.id = id;
    this.firstReadSeconds = firstReadSeconds;
    this.readSeconds = readSeconds;
  }

  /** The word in chip files and settings. */
  public String id() {
    return id;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(DeviceModel::id).toList();
  }

  /**
   * The model of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static DeviceModel of(String id) {
    return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no device model is called " + id));
  }

  /** Standard deviation after programming, as a part of the largest conductance. */
  public abstract double programmingDeviation(double relative);

  public abstract double driftExponentMean(double relative);

  public abstract double driftExponentDeviation(double relative);

  /** Q of the 1/f noise. */
  public abstract double readCoefficient(double relative);

  /** What a conductance is multiplied by, so many seconds after the first read. */
  public final double driftFactor(double exponent, double seconds) {
    return Math.pow((seconds + firstReadSeconds) / firstReadSeconds, -exponent);
  }

  /** Standard deviation of one read, as a part of the drifted conductance. */
  public final double readDeviation(double relative, double seconds) {
    return readCoefficient(relative)
        * Math.sqrt(Math.log((seconds + firstReadSeconds + readSeconds) / (2 * readSeconds)));
  }
}
