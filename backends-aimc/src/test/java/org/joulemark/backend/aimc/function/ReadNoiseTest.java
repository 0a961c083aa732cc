package org.joulemark.backend.aimc.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joulemark.api.Matrix;
import org.joulemark.api.Placement.Block;
import org.joulemark.backend.aimc.device.DeviceModel;
import org.joulemark.backend.aimc.device.KolmogorovSmirnov;
import org.joulemark.backend.aimc.device.NoiseSources;
import org.joulemark.backend.aimc.device.NoiseSources.ReadNoiseBy;
import org.junit.jupiter.api.Test;

/** Read noise of a column is that of its devices, each weighted by its squared input. */
class ReadNoiseTest {

  private static final double MAXIMUM = 25;
  private static final double[] WEIGHTS = {0.5, -1, 0.25, 0, 0.75, -0.1, 1};
  private static final double[] PULSES = {1, -0.5, 0.25, 1, 0, -1, 0.125};
  private static final int READS = 20_000;

  /** One right implementation in a million would fail, had the seed been another. */
  private static final double FALSE_ALARMS = 1e-6;

  @Test
  void sumsOfAColumnAreNormalWithTheVarianceOfItsDevices() {
    var noise = new NoiseSources(DeviceModel.PCM_LIKE, false, false, true, 0, 1, ReadNoiseBy.PROGRAMMED);
    ProgrammedTile tile = tile(noise);
    double exact = 0;
    double variance = 0;
    for (int input = 0; input < WEIGHTS.length; input++) {
      double relative = Math.abs(WEIGHTS[input]);
      double deviation = relative * MAXIMUM * DeviceModel.PCM_LIKE.readDeviation(relative, 0);
      exact += PULSES[input] * WEIGHTS[input] * MAXIMUM;
      variance += PULSES[input] * PULSES[input] * deviation * deviation;
    }

    double[] standardised = new double[READS];
    var random = new SplittableRandom(11);
    for (int read = 0; read < READS; read++) {
      standardised[read] = (current(tile, random) - exact) / Math.sqrt(variance);
    }

    assertThat(KolmogorovSmirnov.againstNormal(standardised)).isGreaterThan(FALSE_ALARMS);
  }

  @Test
  void withoutReadNoiseEveryReadIsExact() {
    var noise = new NoiseSources(DeviceModel.PCM_LIKE, false, false, false, 0, 1, ReadNoiseBy.PROGRAMMED);
    ProgrammedTile tile = tile(noise);

    assertThat(current(tile, new SplittableRandom(1))).isEqualTo(current(tile, new SplittableRandom(2)));
  }

  private static ProgrammedTile tile(NoiseSources noise) {
    return ProgrammedTile.of(
        new Block(0, 0, 0, 0, WEIGHTS.length, 0, 1), Matrix.ofRows(new double[][]{WEIGHTS}, Arena.ofAuto()), MAXIMUM,
        noise, false, new SplittableRandom(1), new SplittableRandom(2));
  }

  private static double current(ProgrammedTile tile, RandomGenerator random) {
    double[][] pulses = {PULSES};
    double[][] currents = new double[1][1];
    tile.currents(pulses, 1, currents);
    tile.addReadNoise(pulses, 1, currents, new float[1][1], new RandomGenerator[]{random});
    return currents[0][0];
  }
}
