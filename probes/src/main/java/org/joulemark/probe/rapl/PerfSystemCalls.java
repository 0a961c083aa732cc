package org.joulemark.probe.rapl;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergySourceException;

/** {@code perf_event_open}, for which no C library has a function, and the reading of what it opens. */
final class PerfSystemCalls implements AutoCloseable {

  // Linux, asm/unistd_64.h of x86: the number differs on other architectures
  private static final long PERF_EVENT_OPEN = 298;
  // Linux UAPI, linux/perf_event.h: PERF_ATTR_SIZE_VER0, and the first three fields of struct perf_event_attr
  private static final int ATTRIBUTE_BYTES = 64;
  private static final long TYPE_OFFSET = 0;
  private static final long SIZE_OFFSET = 4;
  private static final long CONFIG_OFFSET = 8;
  private static final long EVERY_PROCESS = -1;
  private static final long NO_GROUP = -1;
  // PERF_FLAG_FD_CLOEXEC: the forked JVM of a cell must not inherit it
  private static final long CLOSE_ON_EXEC = 8;

  private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final Arena arena = Arena.ofShared();
  private final MemorySegment callState = arena.allocate(CALL_STATE);
  private final MemorySegment count = arena.allocate(ValueLayout.JAVA_LONG);
  private final List<Integer> descriptors = new ArrayList<>();
  private final MethodHandle syscall = function("syscall",
      FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
      Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(1));
  private final MethodHandle read = function("read",
      FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG),
      Linker.Option.captureCallState("errno"));
  private final MethodHandle close =
      function("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  @SuppressWarnings("restricted") // C functions are called: what --enable-native-access allows
  private static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().find(name)
        .orElseThrow(() -> new EnergySourceException(
            "the C library has no " + name + "; use one that has, such as glibc or musl"));
    return linker.downcallHandle(address, descriptor, options);
  }

  /**
   * Starts an event that counts whatever runs on one CPU.
   *
   * @return its file descriptor, which {@link #close} closes
   * @throws EnergySourceException where the kernel refuses; the message names the event and the remedy
   */
  int open(PerfEvent event, int cpu) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment attribute = call.allocate(ATTRIBUTE_BYTES, Long.BYTES);
      attribute.set(ValueLayout.JAVA_INT, TYPE_OFFSET, event.type());
      attribute.set(ValueLayout.JAVA_INT, SIZE_OFFSET, ATTRIBUTE_BYTES);
      attribute.set(ValueLayout.JAVA_LONG, CONFIG_OFFSET, event.config());
      long descriptor = (long) syscall.invokeExact(callState, PERF_EVENT_OPEN, attribute, EVERY_PROCESS, (long) cpu,
          NO_GROUP, CLOSE_ON_EXEC);
      if (descriptor < 0) {
        throw PerfRefusal.of(event, cpu, errno());
      }
      descriptors.add((int) descriptor);
      return (int) descriptor;
    } catch (EnergySourceException refused) {
      throw refused;
    } catch (Throwable unexpected) {
      throw new IllegalStateException("perf_event_open cannot be called", unexpected);
    }
  }

  /** Not for use by several threads at once. */
  long count(int descriptor, String event) {
    try {
      long bytes = (long) read.invokeExact(callState, descriptor, count, (long) Long.BYTES);
      if (bytes != Long.BYTES) {
        throw new EnergySourceException("perf event " + event + " stopped answering ("
            + (bytes < 0 ? "errno " + errno() : bytes + " bytes") + "); its CPU may be offline, so measure again");
      }
      return count.get(ValueLayout.JAVA_LONG, 0);
    } catch (EnergySourceException stopped) {
      throw stopped;
    } catch (Throwable unexpected) {
      throw new IllegalStateException("read cannot be called", unexpected);
    }
  }

  private int errno() {
    return (int) ERRNO.get(callState, 0L);
  }

  @Override
  public void close() {
    try {
      for (int descriptor : descriptors) {
        // Nothing was written that a failure could lose.
        int _ = (int) close.invokeExact(descriptor);
      }
    } catch (Throwable unexpected) {
      throw new IllegalStateException("close cannot be called", unexpected);
    } finally {
      arena.close();
    }
  }
}
