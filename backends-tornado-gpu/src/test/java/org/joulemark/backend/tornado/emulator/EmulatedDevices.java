package org.joulemark.backend.tornado.emulator;

import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.TornadoTargetDevice;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.TornadoDeviceType;
import uk.ac.manchester.tornado.api.enums.TornadoVMBackendType;

/** A driver without a device, and one with a device that has no binary64 and one that is a GPU. */
public final class EmulatedDevices implements TornadoRuntime {

  public static final String PROCESSOR = "Emulated processor";
  public static final String GPU = "Emulated GPU";
  public static final long MEMORY_BYTES = 1L << 30;

  @Override
  public int getNumBackends() {
    return 2;
  }

  @Override
  public TornadoBackend getBackend(int index) {
    return new Driver(index == 0 ? 0 : 2);
  }

  private record Driver(int devices) implements TornadoBackend {

    @Override
    public int getNumDevices() {
      return devices;
    }

    @Override
    public TornadoDevice getDevice(int index) {
      return index == 0
          ? new Device("1:0", PROCESSOR, TornadoDeviceType.CPU, "")
          : new Device("1:1", GPU, TornadoDeviceType.GPU, "cl_khr_fp64");
    }
  }

  /**
   * A device.
   *
   * @param id as the profiler names it
   */
  public record Device(String id, String name, TornadoDeviceType type, String extensions)
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
      return TornadoVMBackendType.OPENCL;
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
