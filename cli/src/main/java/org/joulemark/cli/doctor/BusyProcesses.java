package org.joulemark.cli.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which other processes use the processors right now. */
final class BusyProcesses {

  private static final Duration OBSERVED = Duration.ofMillis(300);

  /** Of one processor; the kernel counts CPU time in steps of 10 ms, which is 3 % of the time observed. */
  private static final double BUSY_SHARE = 0.1;

  private static final int NAMED = 2;

  private BusyProcesses() {}

  static Finding find() throws InterruptedException {
    Map<ProcessHandle, Duration> before = cpuTimes();
    long start = System.nanoTime();
    Thread.sleep(OBSERVED);
    double seconds = (System.nanoTime() - start) * 1e-9;
    return judge(shares(before, cpuTimes(), seconds));
  }

  private static Finding judge(Map<ProcessHandle, Double> shares) {
    List<Map.Entry<ProcessHandle, Double>> busy =
        shares.entrySet()
            .stream()
            .filter(process -> process.getValue() >= BUSY_SHARE)
            .sorted(Map.Entry.<ProcessHandle, Double>comparingByValue(Comparator.reverseOrder()))
            .toList();
    if (busy.isEmpty()) {
      return Finding.good("busy processes", "none that can be seen");
    }
    String named =
        busy.stream()
            .limit(NAMED)
            .map(process -> describe(process.getKey(), process.getValue()))
            .collect(Collectors.joining(", "));
    String others = busy.size() > NAMED ? " and " + (busy.size() - NAMED) + " more" : "";
    return Finding.warning(
        "busy processes", named + others, "their work ends up in the figures; stop them, or wait");
  }

  private static Map<ProcessHandle, Double> shares(
      Map<ProcessHandle, Duration> before, Map<ProcessHandle, Duration> after, double seconds) {
    Map<ProcessHandle, Double> shares = new HashMap<>();
    after.forEach((process, time) -> {
      Duration earlier = before.get(process);
      if (earlier != null) {
        shares.put(process, time.minus(earlier).toNanos() * 1e-9 / seconds);
      }
    });
    return shares;
  }

  /** Of all processes that can be seen, but for this one and its children. */
  private static Map<ProcessHandle, Duration> cpuTimes() {
    ProcessHandle self = ProcessHandle.current();
    Set<ProcessHandle> own = Stream.concat(Stream.of(self), self.descendants()).collect(Collectors.toSet());
    Map<ProcessHandle, Duration> times = new HashMap<>();
    ProcessHandle.allProcesses()
        .filter(process -> !own.contains(process))
        .forEach(process -> process.info().totalCpuDuration().ifPresent(time -> times.put(process, time)));
    return times;
  }

  private static String describe(ProcessHandle process, double share) {
    return String.format(Locale.ROOT, "%s (%d) %.0f %% of a processor", name(process), process.pid(), 100 * share);
  }

  /** The command of another user's process is secret, its short name is not. */
  private static String name(ProcessHandle process) {
    return Sysfs.line(Path.of("/proc", Long.toString(process.pid()), "comm"))
        .or(() -> process.info().command().map(command -> Path.of(command).getFileName().toString()))
        .orElse("a process");
  }
}
