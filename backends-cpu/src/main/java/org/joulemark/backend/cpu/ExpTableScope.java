package org.joulemark.backend.cpu;

import java.util.Optional;
import org.joulemark.api.Network;
import org.joulemark.api.Support;
import org.joulemark.spin.SpinAmplitude;
import org.joulemark.spin.SpinGroups;

/** Which networks tables of exponentials can evaluate, and for which they are the faster way. */
final class ExpTableScope {

  /** An array's indices are 32-bit; some room is left for alignment. */
  private static final long MAX_NUMBERS = Integer.MAX_VALUE - 1024L;

  /**
   * Tables beyond this no longer stay in the caches, and the matrix product overtakes them: measured on a Zen 5 core with
   * 32 MiB of shared cache, random spins, float32, tables of 13 MiB are 1.2 times as fast as dense, those of 25 MiB 0.4
   * times.
   */
  private static final long WORTHWHILE_BYTES = 16L << 20;

  private ExpTableScope() {}

  static boolean isWorthwhile(Network network, Arithmetic arithmetic) {
    return supports(network, arithmetic) instanceof Support.Yes
        && tableNumbers(network) * arithmetic.elementType().bytes() <= WORTHWHILE_BYTES;
  }

  static Support supports(Network network, Arithmetic arithmetic) {
    Optional<String> obstacle = SpinAmplitude.obstacle(network, arithmetic.precision(), arithmetic.maxExponent());
    if (obstacle.isPresent()) {
      return refuse(obstacle.get());
    }
    return tableNumbers(network) > MAX_NUMBERS
        ? refuse("would need " + tableNumbers(network) + " table entries; at most " + MAX_NUMBERS + " fit")
        : Support.yes();
  }

  private static Support refuse(String reason) {
    return Support.no("kernel exp-table " + reason + "; use kernel=dense or kernel=auto");
  }

  private static long tableNumbers(Network network) {
    int hiddenUnits = network.layers().getFirst().outputs();
    return Math.max(2L, SpinGroups.count(network.inputs())) * SpinGroups.PATTERNS * hiddenUnits;
  }
}
