package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** More than a board can draw. No figure rests on it: it tells a broken counter from a busy GPU. */
final class PowerLimit {

  /** Boards go beyond their limit for moments; over an update of the counter, none doubles it. */
  private static final double EXCURSION = 2;
  /** Where the driver states no limit, as on laptops: twice the largest board of 2025 (1.4 kW). */
  private static final double WATTS_OF_NO_BOARD = 2800;

  private PowerLimit() {}

  /** By the highest limit that can be set, for the present one may be raised while a meter is open. */
  static double mostWatts(NvmlDevice device) {
    MemorySegment least = device.session().allocate(Integer.BYTES);
    MemorySegment most = device.session().allocate(Integer.BYTES);
    double settable = watts(device, device.call("nvmlDeviceGetPowerManagementLimitConstraints", least, most), most);
    MemorySegment enforced = device.session().allocate(Integer.BYTES);
    double present = watts(device, device.call("nvmlDeviceGetEnforcedPowerLimit", enforced), enforced);
    double limit = Math.max(settable, present);
    return limit > 0 ? EXCURSION * limit : WATTS_OF_NO_BOARD;
  }

  /** 0 where the driver knows no such limit. */
  private static double watts(NvmlDevice device, NvmlCall call, MemorySegment answer) {
    int code = call.returnCode();
    if (code == NvmlError.NOT_SUPPORTED.code()) {
      return 0;
    }
    device.requireSuccess(call.function(), code);
    return Integer.toUnsignedLong(answer.get(ValueLayout.JAVA_INT, 0)) * PowerGauge.WATTS_PER_MILLIWATT;
  }
}
