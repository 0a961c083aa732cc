package org.joulemark.engine.window;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.joulemark.api.TimeSource;

/**
 * Waits until this process itself is at rest: what the JIT still compiles after verifying would otherwise count as the
 * machine's idle power, and be subtracted from joules it has nothing to do with.
 */
final class QuietProcess {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int LOOKS_AT_MOST = 10;

  /** One step of the JDK's clock on Linux. */
  private static final long QUIET_CPU_NANOS = 10_000_000;

  private QuietProcess() {}

  static void await(TimeSource time) throws InterruptedException {
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    for (int look = 0; look < LOOKS_AT_MOST; look++) {
      time.sleep(LOOK);
      long now = process.getProcessCpuTime();
      if (now - before < QUIET_CPU_NANOS) {
        return;
      }
      before = now;
    }
  }
}
