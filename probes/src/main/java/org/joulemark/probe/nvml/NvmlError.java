package org.joulemark.probe.nvml;

import java.util.Arrays;
import java.util.Optional;

/** The return codes of NVML (nvmlReturn_t) that a user can do something about. */
enum NvmlError {
  INVALID_ARGUMENT(2, "compare the setting devices with what nvidia-smi -L lists"),
  NOT_SUPPORTED(3, "choose GPUs that tell it by the setting devices"),
  NO_PERMISSION(4,
      "let this user read and write /dev/nvidia*: ls -l /dev/nvidia* tells the group; in a container start it"
          + " with --gpus all"),
  NOT_FOUND(6, "compare the setting devices with what nvidia-smi -L lists"),
  INSUFFICIENT_POWER(8, "attach the power cables of the board"),
  DRIVER_NOT_LOADED(9, "load the driver: sudo modprobe nvidia; in a container start it with --gpus all"),
  TIMEOUT(10, "see what the driver complains of: sudo dmesg | grep NVRM"),
  IRQ_ISSUE(11, "see what the driver complains of: sudo dmesg | grep NVRM"),
  LIBRARY_NOT_FOUND(12, "install the NVIDIA driver anew, for a part of it is missing"),
  FUNCTION_NOT_FOUND(13, "update the NVIDIA driver"),
  GPU_IS_LOST(15, "see what the driver complains of by sudo dmesg | grep NVRM, then restart the machine"),
  RESET_REQUIRED(16, "reset the GPU: sudo nvidia-smi --gpu-reset -i NUMBER"),
  OPERATING_SYSTEM(17,
      "let the control group of this process use /dev/nvidia*; in a container start it with --gpus all"),
  LIB_RM_VERSION_MISMATCH(18, "the driver was updated while its older module stays loaded: restart the machine"),
  IN_USE(19, "wait until the driver is free, then measure again"),
  MEMORY(20, "free memory of the machine, then measure again"),
  NO_DATA(21, "measure again"),
  UNKNOWN(999, "see what the driver complains of: sudo dmesg | grep NVRM");

  static final int SUCCESS = 0;
  /** For codes that are not of this list. */
  static final String REMEDY = "see what nvidia-smi says";

  private final int code;
  private final String remedy;

  NvmlError(int code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  static Optional<NvmlError> of(int code) {
    return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
  }

  int code() {
    return code;
  }

  String remedy() {
    return remedy;
  }

  /** As NVIDIA's manual calls it. */
  String constant() {
    return "NVML_ERROR_" + name();
  }
}
