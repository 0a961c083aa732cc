package org.joulemark.backend.cpu;

import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.api.Support;
import org.joulemark.backend.cpu.kernel.SpinAmplitude;
import org.joulemark.backend.cpu.kernel.SpinGroups;

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
    if (network.inputKind() != InputKind.SPIN) {
      return refuse("needs inputs of kind SPIN, this network's are " + network.inputKind());
    }
    if (network.layers().size() != 1) {
      return refuse("evaluates a single layer, this network has " + network.layers().size());
    }
    if (!(network.readout() instanceof Readout.LogProdTwoCosh)) {
      return refuse("needs the readout LogProdTwoCosh");
    }
    Activation activation = switch (network.layers().getFirst()) {
      case Layer.Dense dense -> dense.activation();
    };
    if (activation != Activation.IDENTITY) {
      return refuse("needs the activation IDENTITY, this network's is " + activation);
    }
    if (tableNumbers(network) > MAX_NUMBERS) {
      return refuse("would need " + tableNumbers(network) + " table entries; at most " + MAX_NUMBERS + " fit");
    }
    return supportsAngles(SpinAmplitude.of(network), arithmetic);
  }

  /** Every factor {@code 1 + e^(2 theta)} must be a finite number for every pattern of spins. */
  private static Support supportsAngles(SpinAmplitude amplitude, Arithmetic arithmetic) {
    double largestAngle =
        IntStream.range(0, amplitude.hiddenUnits()).mapToDouble(amplitude::largestAngle).reduce(0, Math::max);
    double limit = (arithmetic.maxExponent() - 3) * Math.log(2) / 2;
    if (Double.isNaN(largestAngle) || largestAngle > limit) {
      return refuse(
          "needs |theta| <= %.1f in %s for every pattern of spins, these weights allow up to %s"
              .formatted(limit, arithmetic.precision().id(), largestAngle));
    }
    return Support.yes();
  }

  private static Support refuse(String reason) {
    return Support.no("kernel exp-table " + reason + "; use kernel=dense or kernel=auto");
  }

  private static long tableNumbers(Network network) {
    int hiddenUnits = network.layers().getFirst().outputs();
    return Math.max(2L, SpinGroups.count(network.inputs())) * SpinGroups.PATTERNS * hiddenUnits;
  }
}
