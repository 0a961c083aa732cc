package org.joulemark.backend.tornado.emulator;

import java.util.List;
import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.TornadoTargetDevice;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.TornadoDeviceType;
import uk.ac.manchester.tornado.api.enums.TornadoVMBackendType;

/**
 * A driver of OpenCL without a device, one with a device that has neither binary64 nor binary16 and one that is a GPU with both, and a
 * GPU by CUDA.
 */
public final class EmulatedDevices implements TornadoRuntime {

  public static final String PROCESSOR = "Emulated processor";
  public static final String GPU = "Emulated GPU";
  public static final String CUDA_GPU = "Emulated CUDA device";
  public static final long MEMORY_BYTES = 1L << 30;

  @Override
  public int getNumBackends() {
    return 3;
  }

  @Override
  public TornadoBackend getBackend(int index) {
    return switch (index) {
      case 0 -> new Driver(List.of());
      case 1 -> new Driver(
          List.of(
              new Device("1:0", PROCESSOR, TornadoDeviceType.CPU, TornadoVMBackendType.OPENCL, ""),
              new Device("1:1", GPU, TornadoDeviceType.GPU, TornadoVMBackendType.OPENCL, "cl_khr_fp64 cl_khr_fp16")));
      default ->
          new Driver(List.of(new Device("2:0", CUDA_GPU, TornadoDeviceType.GPU, TornadoVMBackendType.CUDA, "")));
    };
  }

  private record Driver(List<Device> devices) implements TornadoBackend {

    @Override
    public int getNumDevices() {
      return devices.size();
    }

    @Override
    public TornadoDevice getDevice(int index) {
      return devices.get(index);
    }
  }

  /**
   * A device.
   *
   * @param id as the profiler names it
   */
  public record Device(
      String id, String name, TornadoDeviceType type, TornadoVMBackendType framework, String extensions)
      implements TornadoDevice, TornadoTargetDevice {

    @Override
    public String getPlatformName() {
      return "Emulator";
    }

    @Override
    public TornadoTargetDevice getPhysicalDevice() {
      return this;
    }

    @Override
    public TornadoDeviceType getDeviceType() {
      return type;
    }

    @Override
    public long getMaxAllocMemory() {
      return MEMORY_BYTES / 4;
    }

    @Override
    public long getMaxGlobalMemory() {
      return MEMORY_BYTES;
    }

    @Override
    public TornadoVMBackendType getTornadoVMBackend() {
      return framework;
    }

    @Override
    public String getDeviceName() {
      return name;
    }

    @Override
    public int getDeviceMaxComputeUnits() {
      return 1;
    }

    @Override
    public int getDeviceMaxClockFrequency() {
      return 1500;
    }

    @Override
    public String getDeviceInfo() {
      return "Extensions:\n\t" + extensions + "\nDriver version   : 7.5\n";
    }
  }
}
