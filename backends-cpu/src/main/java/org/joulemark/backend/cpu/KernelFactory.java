package org.joulemark.backend.cpu;

import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.spin.SpinAmplitude;

/** Makes the kernels of one compiled network; what they share, weights or tables, is made once. */
interface KernelFactory {

  int vectorBits();

  /** Multiply-adds, or table entries, that a row costs. */
  long operationsPerRow();

  /** A kernel with scratch memory of its own, for one thread. */
  RowKernel create(Matrix input, Matrix output);

  static KernelFactory of(Network network, KernelChoice choice, Arithmetic arithmetic) {
    return switch (choice) {
      case DENSE -> switch (arithmetic) {
        case BINARY64 -> new Float64Kernels.Dense(network);
        case BINARY32 -> new Float32Kernels.Dense(network);
      };
      case EXP_TABLE -> switch (arithmetic) {
        case BINARY64 -> new Float64Kernels.ExpTable(SpinAmplitude.of(network));
        case BINARY32 -> new Float32Kernels.ExpTable(SpinAmplitude.of(network));
      };
    };
  }

  static long multiplyAdds(Network network) {
    return network.layers().stream().mapToLong(layer -> (long) layer.inputs() * layer.outputs()).sum();
  }

  static double[] factorBits(SpinAmplitude amplitude) {
    return IntStream.range(0, amplitude.hiddenUnits()).mapToDouble(amplitude::largestFactorBits).toArray();
  }
}
