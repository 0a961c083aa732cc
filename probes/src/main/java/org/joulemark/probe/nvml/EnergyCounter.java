package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.source.RawCounter;

/** The millijoules of a board since its driver was loaded, in 64 bits that never wrap. */
record EnergyCounter(NvmlDevice device, NvmlCall call, MemorySegment answer) implements RawCounter {

  static final double JOULES_PER_COUNT = 1e-3;

  /** The counter, or none where the driver says that this GPU has none; any other complaint is thrown. */
  static Optional<EnergyCounter> find(NvmlDevice device) {
    MemorySegment answer = device.session().allocate(Long.BYTES);
    NvmlCall call = device.call(NvmlDevice.ENERGY_FUNCTION, answer);
    int code = call.returnCode();
    if (code == NvmlError.NOT_SUPPORTED.code()) {
      return Optional.empty();
    }
    device.requireSuccess(call.function(), code);
    return Optional.of(new EnergyCounter(device, call, answer));
  }

  static EnergyCounter require(NvmlDevice device) {
    return find(device).orElseThrow(() -> new EnergySourceException(device.label()
        + " has no energy counter, as GPUs older than Volta; set reading=power to integrate its power, which is an"
        + " estimate"));
  }

  @Override
  public long read() {
    device.requireSuccess(call.function(), call.returnCode());
    return answer.get(ValueLayout.JAVA_LONG, 0);
  }
}
