package org.joulemark.backend.cpu;

import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.backend.cpu.float32.DenseKernel;
import org.joulemark.backend.cpu.float32.DenseNetwork;
import org.joulemark.backend.cpu.float32.ExpTableKernel;
import org.joulemark.backend.cpu.float32.ExpTables;
import org.joulemark.backend.cpu.float32.Lanes;
import org.joulemark.backend.cpu.kernel.ProductScaling;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.spin.SpinAmplitude;
import org.joulemark.spin.SpinGroups;

/** The kernels in binary32. */
final class Float32Kernels {

  private static final int VECTOR_BITS = Lanes.COUNT * Float.SIZE;

  private Float32Kernels() {}

  record Dense(DenseNetwork packed, long operationsPerRow) implements KernelFactory {

    Dense(Network network) {
      this(new DenseNetwork(network), KernelFactory.multiplyAdds(network));
    }

    @Override
    public int vectorBits() {
      return VECTOR_BITS;
    }

    @Override
    public RowKernel create(Matrix input, Matrix output) {
      return DenseKernel.create(packed, input.segment(), output.segment());
    }
  }

  record ExpTable(ExpTables tables, int inputs, long operationsPerRow) implements KernelFactory {

    ExpTable(SpinAmplitude amplitude) {
      this(
          new ExpTables(
              amplitude,
              ProductScaling.forFactors(KernelFactory.factorBits(amplitude), 0, Lanes.COUNT, Lanes.MAX_EXPONENT)),
          amplitude.inputs(),
          (long) SpinGroups.count(amplitude.inputs()) * amplitude.hiddenUnits());
    }

    @Override
    public int vectorBits() {
      return VECTOR_BITS;
    }

    @Override
    public RowKernel create(Matrix input, Matrix output) {
      return ExpTableKernel.create(tables, inputs, input.segment(), output.segment());
    }
  }
}
