package uk.ac.manchester.tornado.api;

import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.backend.tornado.emulator.Fault;

/** In the form of TornadoVM 5.2's profile. */
public class TornadoProfilerResult {

  private final String deviceId;
  private final List<String> times;

  TornadoProfilerResult(String deviceId, List<String> times) {
    this.deviceId = deviceId;
    this.times = times;
  }

  public long getDeviceKernelTime() {
    return times.stream().mapToLong(Long::parseLong).sum();
  }

  public String getProfileLog() {
    return times.stream()
        .map(
            time -> "{ \"DEVICE_ID\": \"" + Fault.current().device(deviceId) + "\", \"TASK_KERNEL_TIME\": \"" + time
                + "\" }")
        .collect(Collectors.joining("\n"));
  }
}
