package org.joulemark.backend.tornado.network;

import java.util.List;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;
import uk.ac.manchester.tornado.api.TornadoProfilerResult;

/**
 * What TornadoVM's profiler says of a run: whether every task ran, and on the device that was asked for. TornadoVM may replace a
 * kernel that it cannot compile by Java on the host, which is never what was asked for. A kernel's time is the device's own; that of a
 * call of a library TornadoVM 5.2 takes by the host's clock, between two points at which the stream is empty: it shows that the call
 * returned, and nothing of what it did, which the answers must show.
 *
 * @param kernelNanoseconds that all tasks took
 */
record FirstRun(long kernelNanoseconds) {

  private static final Pattern DEVICE = Pattern.compile("\"DEVICE_ID\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern KERNEL_TIME = Pattern.compile("\"TASK_KERNEL_TIME\"\\s*:\\s*\"(\\d+)\"");

  /**
   * Reads a profile.
   *
   * @param tasks that were to run
   * @param device that was asked for, as TornadoVM names it
   * @throws InvalidInputException where it tells of anything else
   */
  static FirstRun of(TornadoProfilerResult profile, int tasks, String device) {
    String log = profile.getProfileLog();
    List<String> times = KERNEL_TIME.matcher(log).results().map(result -> result.group(1)).toList();
    if (times.size() < tasks || times.contains("0") || profile.getDeviceKernelTime() <= 0) {
      throw new InvalidInputException(
          "TornadoVM reports times above 0 for " + times.stream().filter(time -> !time.equals("0")).count() + " of "
              + tasks + " kernels: the others did not run on the device");
    }
    List<String> devices = DEVICE.matcher(log).results().map(result -> result.group(1)).distinct().toList();
    if (!devices.equals(List.of(device))) {
      throw new InvalidInputException("device " + device + " was asked for, TornadoVM used " + devices);
    }
    return new FirstRun(profile.getDeviceKernelTime());
  }
}
