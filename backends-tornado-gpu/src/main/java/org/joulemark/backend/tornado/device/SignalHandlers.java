package org.joulemark.backend.tornado.device;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Keeps the JVM's signal handlers its own. Drivers bring compilers (LLVM, in PoCL) that take signals as they start; the JVM needs
 * them, for null checks (SIGSEGV), divisions (SIGFPE) and Ctrl-C.
 */
public final class SignalHandlers {

  /** Of POSIX, and of Linux's numbering; real-time signals are left to whoever wants them. */
  private static final int LAST_SIGNAL = 31;
  private static final List<Integer> SIGNALS_WITHOUT_HANDLER = List.of(9, 19);
  /** {@code struct sigaction} has 152 bytes on Linux, x86-64 and aarch64; some room more. */
  private static final long STRUCT_BYTES = 256;

  private SignalHandlers() {}

  /** Does something that may take signals, and gives them back. On systems other than Linux nothing is given back. */
  public static <T> T keep(Callable<T> action) throws Exception {
    if (!System.getProperty("os.name").equals("Linux")) {
      return action.call();
    }
    try (var arena = Arena.ofConfined()) {
      var handlers = new Linux(arena);
      List<MemorySegment> saved = handlers.read();
      try {
        return action.call();
      } finally {
        handlers.restore(saved);
      }
    }
  }

  /** {@code int sigaction(int signal, const struct sigaction *new, struct sigaction *old)}. */
  @SuppressWarnings("restricted") // the descriptor is that of POSIX
  private record Linux(Arena arena, MethodHandle sigaction) {

    Linux(Arena arena) {
      this(
          arena,
          Linker.nativeLinker()
              .downcallHandle(
                  Linker.nativeLinker().defaultLookup().findOrThrow("sigaction"),
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS)));
    }

    private static List<Integer> signals() {
      return IntStream.rangeClosed(1, LAST_SIGNAL)
          .boxed()
          .filter(signal -> !SIGNALS_WITHOUT_HANDLER.contains(signal))
          .toList();
    }

    List<MemorySegment> read() {
      List<MemorySegment> handlers = new ArrayList<>();
      for (int signal : signals()) {
        MemorySegment handler = arena.allocate(STRUCT_BYTES, Long.BYTES);
        call(signal, MemorySegment.NULL, handler);
        handlers.add(handler);
      }
      return handlers;
    }

    void restore(List<MemorySegment> handlers) {
      for (int index = 0; index < handlers.size(); index++) {
        call(signals().get(index), handlers.get(index), MemorySegment.NULL);
      }
    }

    private void call(int signal, MemorySegment handler, MemorySegment old) {
      try {
        int failed = (int) sigaction.invokeExact(signal, handler, old);
        if (failed != 0) {
          throw new IllegalStateException("sigaction refuses signal " + signal);
        }
      } catch (RuntimeException | Error thrown) {
        throw thrown;
      } catch (Throwable impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
