package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@code nvmlDeviceGetPowerUsage}: on Ampere (but GA100) and later the mean of the last second, before that of now. */
record AveragePower(NvmlDevice device, NvmlCall call, MemorySegment answer) implements PowerGauge {

  static AveragePower of(NvmlDevice device) {
    MemorySegment answer = device.session().allocate(Integer.BYTES);
    var power = new AveragePower(device, device.call("nvmlDeviceGetPowerUsage", answer), answer);
    power.milliwatts();
    return power;
  }

  @Override
  public long milliwatts() {
    device.requireSuccess(call.function(), call.returnCode());
    return Integer.toUnsignedLong(answer.get(ValueLayout.JAVA_INT, 0));
  }
}
