package org.joulemark.probe.estimate;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.joulemark.api.EnergySourceException;

/**
 * {@code clock_gettime(CLOCK_PROCESS_CPUTIME_ID)}, made exact.
 *
 * <p>The kernel sums what the scheduler has booked. For the calling thread that is exact to the nanosecond, but a
 * thread that is running on another CPU was last booked at its last scheduler tick, which is up to 4 ms ago at 250 Hz.
 * Reading a thread's own clock makes the kernel book that thread, so every thread's clock is read first; after that
 * the sum is as old as the reading takes, about 1.5 us per thread.
 */
final class LinuxCpuClock implements CpuClock {

  // Linux UAPI, time.h
  private static final int PROCESS_CLOCK = 2;
  private static final File TASKS = new File("/proc/self/task");
  // struct timespec { time_t tv_sec; long tv_nsec; }, both 64 bits wide wherever Java 25 runs on Linux
  private static final long TIMESPEC_BYTES = 16;
  private static final long NANOS_OFFSET = 8;

  private final Arena arena;
  private final MethodHandle clockGettime;
  private final MemorySegment timespec;

  private LinuxCpuClock(Arena arena, MethodHandle clockGettime) {
    this.arena = arena;
    this.clockGettime = clockGettime;
    this.timespec = arena.allocate(TIMESPEC_BYTES, Long.BYTES);
  }

  @SuppressWarnings("restricted") // a C function is called: what --enable-native-access allows
  static LinuxCpuClock open() {
    if (TASKS.list() == null) {
      throw new EnergySourceException(TASKS + " cannot be read; mount /proc");
    }
    Linker linker = Linker.nativeLinker();
    MemorySegment function = linker.defaultLookup().find("clock_gettime")
        .orElseThrow(() -> new EnergySourceException(
            "the C library has no clock_gettime; use one that has, such as glibc or musl"));
    MethodHandle handle = linker.downcallHandle(function,
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    return new LinuxCpuClock(Arena.ofShared(), handle);
  }

  @Override
  public long busyNanos() {
    bookRunningThreads();
    if (!readClock(PROCESS_CLOCK)) {
      throw new EnergySourceException("clock_gettime refuses the CPU clock of this process");
    }
    return TimeUnit.SECONDS.toNanos(timespec.get(ValueLayout.JAVA_LONG, 0))
        + timespec.get(ValueLayout.JAVA_LONG, NANOS_OFFSET);
  }

  private void bookRunningThreads() {
    String[] threads = TASKS.list();
    if (threads == null) {
      throw new EnergySourceException(TASKS + " can no longer be read; leave /proc mounted");
    }
    for (String thread : threads) {
      // A thread that ended since it was listed is refused here; what it used is in the sum already.
      readClock(clockOf(Integer.parseInt(thread)));
    }
  }

  /** The kernel's clock id of one thread: MAKE_THREAD_CPUCLOCK(thread, CPUCLOCK_SCHED) in its posix-timers.h. */
  private static int clockOf(int thread) {
    return ~thread << 3 | 0b110;
  }

  private boolean readClock(int clock) {
    try {
      return (int) clockGettime.invokeExact(clock, timespec) == 0;
    } catch (Throwable unexpected) {
      throw new IllegalStateException("clock_gettime cannot be called", unexpected);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
