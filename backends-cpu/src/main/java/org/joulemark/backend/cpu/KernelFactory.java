package org.joulemark.backend.cpu;

import java.util.stream.IntStream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.backend.cpu.kernel.SpinAmplitude;

/** Makes the kernels of one compiled network; what they share, weights or tables, is made once. */
interface KernelFactory {

  /** How input and output are stored. */
  ElementType elementType();

  int vectorBits();

  /** Multiply-adds, or table entries, that a row costs. */
  long operationsPerRow();

  /** A kernel with scratch memory of its own, for one thread. */
  RowKernel create(Matrix input, Matrix output);

  static KernelFactory of(CompileRequest request, KernelChoice choice) {
    boolean wide = request.precision() == Precision.FLOAT64;
    return switch (choice) {
      case DENSE -> wide ? new Float64Kernels.Dense(request.network()) : new Float32Kernels.Dense(request.network());
      case EXP_TABLE -> wide
          ? new Float64Kernels.ExpTable(SpinAmplitude.of(request.network()))
          : new Float32Kernels.ExpTable(SpinAmplitude.of(request.network()));
    };
  }

  static long multiplyAdds(Network network) {
    return network.layers().stream().mapToLong(layer -> (long) layer.inputs() * layer.outputs()).sum();
  }

  static double[] factorBits(SpinAmplitude amplitude) {
    return IntStream.range(0, amplitude.hiddenUnits()).mapToDouble(amplitude::largestFactorBits).toArray();
  }
}
