package org.joulemark.benchmark.gpu;

import org.joulemark.api.Precision;
import org.joulemark.backend.tornado.device.TornadoDevices;

/** What a device can do at most in one precision, with kernels of TornadoVM's. */
record DeviceLimits(CopyLimit copy, MultiplyAddLimit multiplyAdd) implements AutoCloseable {

  /**
   * Puts arrays and kernels on the device, and looks at their answers.
   *
   * @throws org.joulemark.api.InvalidInputException where TornadoVM cannot, or an answer is wrong
   */
  static DeviceLimits of(TornadoDevices.Unit unit, Precision precision) {
    return switch (precision) {
      case FLOAT32 -> of(unit, new Float32LimitKernels());
      case FLOAT64 -> of(unit, new Float64LimitKernels());
      case FLOAT16, BFLOAT16, INT8, ANALOG -> throw new IllegalArgumentException("no kernels for " + precision);
    };
  }

  private static DeviceLimits of(TornadoDevices.Unit unit, LimitKernels<?> kernels) {
    return new DeviceLimits(CopyLimit.of(unit, kernels), MultiplyAddLimit.of(unit, kernels));
  }

  /** Looks at what the last runs left. */
  void requireAnswers() {
    copy.requireCopy();
    multiplyAdd.requireSums();
  }

  @Override
  public void close() {
    copy.close();
    multiplyAdd.close();
  }
}
