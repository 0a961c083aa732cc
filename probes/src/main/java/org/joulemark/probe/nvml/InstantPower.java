package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;

/** {@code NVML_FI_DEV_POWER_INSTANT}: the power of now, on every architecture whose driver is recent enough. */
record InstantPower(NvmlDevice device, NvmlCall call, MemorySegment field) implements PowerGauge {

  private static final String FUNCTION = "nvmlDeviceGetFieldValues";
  private static final int POWER_INSTANT = 186;
  // nvmlFieldValue_t: unsigned fieldId, unsigned scopeId, long long timestamp, long long latencyUsec,
  // nvmlValueType_t valueType, nvmlReturn_t nvmlReturn, nvmlValue_t value (a union of 8 bytes)
  private static final long FIELD_BYTES = 40;
  private static final long VALUE_TYPE_AT = 24;
  private static final long RETURN_AT = 28;
  private static final long VALUE_AT = 32;
  private static final int UNSIGNED_INT = 1;

  /** None where the driver does not tell it. */
  static Optional<InstantPower> find(NvmlDevice device) {
    if (!device.session().library().has(FUNCTION)) {
      return Optional.empty();
    }
    MemorySegment field = device.session().allocate(FIELD_BYTES);
    field.set(ValueLayout.JAVA_INT, 0, POWER_INSTANT);
    NvmlCall call = device.session().library().call(FUNCTION, device.handle(), 1, field);
    var power = new InstantPower(device, call, field);
    int code = power.returnCode();
    if (code == NvmlError.NOT_SUPPORTED.code() || code == NvmlError.INVALID_ARGUMENT.code()) {
      return Optional.empty(); // drivers that do not know the field say either
    }
    device.requireSuccess(FUNCTION, code);
    return Optional.of(power);
  }

  @Override
  public long milliwatts() {
    device.requireSuccess(FUNCTION, returnCode());
    int type = field.get(ValueLayout.JAVA_INT, VALUE_TYPE_AT);
    if (type != UNSIGNED_INT) {
      throw new EnergySourceException(device.label() + ": the driver tells power as a value of type " + type
          + " where nvml.h has an unsigned int; use the driver that NVIDIA recommends for this GPU");
    }
    return Integer.toUnsignedLong(field.get(ValueLayout.JAVA_INT, VALUE_AT));
  }

  /** Of the call, or else of the one field in it. */
  private int returnCode() {
    int code = call.returnCode();
    return code == NvmlError.SUCCESS ? field.get(ValueLayout.JAVA_INT, RETURN_AT) : code;
  }
}
