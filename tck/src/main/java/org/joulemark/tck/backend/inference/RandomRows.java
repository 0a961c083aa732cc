package org.joulemark.tck.backend.inference;

import java.util.SplittableRandom;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/** Rows such as the golden networks are asked: spins, or numbers from -1 to 1. */
final class RandomRows {

  private static final int CALIBRATION_ROWS = 64;

  private RandomRows() {}

  static Matrix of(Network network, int rows, long seed) {
    var random = new SplittableRandom(seed);
    return Matrices.filled(rows, network.inputs(), (_, _) -> network.inputKind() == InputKind.SPIN
        ? random.nextBoolean() ? 1 : -1
        : random.nextDouble(-1, 1));
  }

  /** Other rows than any rule asks. */
  static Matrix forCalibration(Network network) {
    return of(network, CALIBRATION_ROWS, BackendConfiguration.SEED - 1);
  }
}
