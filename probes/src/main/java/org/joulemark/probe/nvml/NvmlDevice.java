package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.api.EnergySourceException;

/** One GPU. Used by one thread. */
final class NvmlDevice {

  static final String ENERGY_FUNCTION = "nvmlDeviceGetTotalEnergyConsumption";
  // NVML_DEVICE_UUID_V2_BUFFER_SIZE and NVML_DEVICE_NAME_V2_BUFFER_SIZE of nvml.h
  private static final int TEXT_BYTES = 96;

  private final NvmlSession session;
  private final int number;
  private final MemorySegment handle;
  private final String label;

  private NvmlDevice(NvmlSession session, int number, MemorySegment handle) {
    this.session = session;
    this.number = number;
    this.handle = handle;
    this.label = "gpu-" + number + " (" + text("nvmlDeviceGetName") + ", " + text("nvmlDeviceGetUUID") + ")";
  }

  static NvmlDevice of(NvmlSession session, int number) {
    MemorySegment pointer = session.allocate(ValueLayout.ADDRESS.byteSize());
    session.require(session.library().call("nvmlDeviceGetHandleByIndex_v2", number, pointer), "gpu-" + number);
    return new NvmlDevice(session, number, pointer.get(ValueLayout.ADDRESS, 0));
  }

  /** The number of the GPU with a UUID. */
  static int numberOf(NvmlSession session, String uuid) {
    MemorySegment pointer = session.allocate(ValueLayout.ADDRESS.byteSize());
    String subject = "setting 'devices', GPU '" + uuid + "'";
    session.require(session.library().call("nvmlDeviceGetHandleByUUID", session.text(uuid), pointer), subject);
    MemorySegment number = session.allocate(Integer.BYTES);
    session.require(session.library().call("nvmlDeviceGetIndex", pointer.get(ValueLayout.ADDRESS, 0), number), subject);
    return number.get(ValueLayout.JAVA_INT, 0);
  }

  NvmlSession session() {
    return session;
  }

  int number() {
    return number;
  }

  /** Number, name and UUID, for messages: numbers may change when the machine is started anew, UUIDs never do. */
  String label() {
    return label;
  }

  MemorySegment handle() {
    return handle;
  }

  /** A function that is asked about this GPU; what follows its handle are numbers, and places for answers. */
  NvmlCall call(String function, Object... afterHandle) {
    Object[] arguments = new Object[afterHandle.length + 1];
    arguments[0] = handle;
    System.arraycopy(afterHandle, 0, arguments, 1, afterHandle.length);
    return session.library().call(function, arguments);
  }

  /**
   * Nothing where a function was successful.
   *
   * @throws EnergySourceException for any other return code; the message names this GPU
   */
  void requireSuccess(String function, int code) {
    if (code != NvmlError.SUCCESS) {
      throw session.refusal(function, code, label);
    }
  }

  private String text(String function) {
    MemorySegment buffer = session.allocate(TEXT_BYTES);
    session.require(session.library().call(function, handle, buffer, TEXT_BYTES), "gpu-" + number);
    return buffer.getString(0);
  }
}
