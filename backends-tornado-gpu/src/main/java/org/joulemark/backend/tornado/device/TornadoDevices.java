package org.joulemark.backend.tornado.device;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.TornadoTargetDevice;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

/** Starts TornadoVM, once in a JVM, and asks it for its devices. */
public final class TornadoDevices {

  /**
   * A device.
   *
   * @param device what users are told of it
   * @param maxBufferBytes that one buffer may have
   * @param framework that TornadoVM speaks to it by: {@code OPENCL}
   * @param tornadoId as TornadoVM's profiler names it: driver, colon, device
   * @param tornadoDevice TornadoVM's own
   */
  public record Unit(
      ComputeDevice device, long maxBufferBytes, String framework, String tornadoId, TornadoDevice tornadoDevice) {

    public boolean isGpu() {
      return device.kind().equals(DeviceChoice.GPU_KIND);
    }
  }

  private static final Pattern DRIVER_VERSION = Pattern.compile("Driver version\\s*:\\s*(\\S.*)");
  private static @Nullable List<Unit> units;

  private TornadoDevices() {}

  /**
   * Every device.
   *
   * @throws InvalidInputException where TornadoVM does not start; the message says why
   */
  public static synchronized List<Unit> all() {
    List<Unit> found = units;
    if (found == null) {
      found = TornadoCall.guarded("TornadoVM does not start", TornadoDevices::ask);
      units = found;
    }
    return found;
  }

  /** Drivers without devices are passed over, which TornadoVM itself stumbles upon. */
  private static List<Unit> ask() {
    TornadoRuntime runtime = TornadoRuntimeProvider.getTornadoRuntime();
    List<Unit> found = new ArrayList<>();
    for (int driver = 0; driver < runtime.getNumBackends(); driver++) {
      TornadoBackend backend = runtime.getBackend(driver);
      for (int number = 0; number < backend.getNumDevices(); number++) {
        found.add(unit(found.size(), driver + ":" + number, backend.getDevice(number)));
      }
    }
    return List.copyOf(found);
  }

  private static Unit unit(int index, String tornadoId, TornadoDevice device) {
    TornadoTargetDevice physical = device.getPhysicalDevice();
    String framework = String.valueOf(device.getTornadoVMBackend());
    String information = physical.getDeviceInfo();
    String kind = String.valueOf(device.getDeviceType());
    var described = new ComputeDevice(
        index, physical.getDeviceName().strip(), kind, scope(kind),
        device.getPlatformName().strip() + ", " + framework + driverVersion(information), device.getMaxGlobalMemory(),
        physical.getDeviceMaxComputeUnits(), Math.max(0, physical.getDeviceMaxClockFrequency()),
        precisions(framework, information));
    return new Unit(described, device.getMaxAllocMemory(), framework, tornadoId, device);
  }

  /** A CPU's driver works by threads of this process. What else there is lies on a board, or somewhere in the machine. */
  private static Scope scope(String kind) {
    return switch (kind) {
      case "CPU" -> Scope.PROCESS;
      case DeviceChoice.GPU_KIND -> Scope.GPU_BOARD;
      default -> Scope.RAIL;
    };
  }

  private static String driverVersion(String information) {
    Matcher version = DRIVER_VERSION.matcher(information);
    return version.find() ? ", driver " + version.group(1).strip() : "";
  }

  /**
   * OpenCL makes binary64 and binary16 optional, and says so by extensions; every device of CUDA's has both. TornadoVM has arrays of
   * bfloat16 for CUDA alone.
   */
  private static Set<Precision> precisions(String framework, String information) {
    boolean optional = framework.equals("OPENCL");
    var precisions = EnumSet.of(Precision.FLOAT32);
    if (!optional || information.contains("cl_khr_fp64")) {
      precisions.add(Precision.FLOAT64);
    }
    if (!optional || information.contains("cl_khr_fp16")) {
      precisions.add(Precision.FLOAT16);
    }
    if (framework.equals("CUDA")) {
      precisions.add(Precision.BFLOAT16);
    }
    return precisions;
  }
}
