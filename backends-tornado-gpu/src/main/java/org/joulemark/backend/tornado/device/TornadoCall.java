package org.joulemark.backend.tornado.device;

import java.util.Set;
import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;

/**
 * Calls into TornadoVM that may start something: the runtime, a driver, a compiler. The JVM keeps its signal handlers, the thread
 * has the class loader that TornadoVM looks for its own services with, and whatever is thrown becomes one sentence: an SDK may be
 * of another release than the one this was written against, and lack members or libraries.
 */
public final class TornadoCall {

  /** What TornadoVM puts before a reason, and what Java makes of none. */
  private static final Set<String> EMPTY_WORDS = Set.of("", "null", "Bailout is disabled.");

  private TornadoCall() {}

  /**
   * Calls.
   *
   * @param failure what a failure means, in words that a reason follows
   * @throws InvalidInputException in place of whatever else is thrown
   */
  public static <T> T guarded(String failure, Callable<T> call) {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      return SignalHandlers.keep(call);
    } catch (InvalidInputException known) {
      throw known;
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Exception | Error thrown) {
      throw new InvalidInputException(failure + ": " + reason(thrown), thrown);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static String reason(Throwable thrown) {
    return switch (thrown) {
      case NoClassDefFoundError missing when isOfTornadoVm(missing) ->
          "this JVM runs without it, it was not started with the flags of the SDK at TORNADOVM_HOME";
      case UnsatisfiedLinkError library -> "a native library is missing (" + text(library)
          + "); install the device's driver, for OpenCL with its loader libOpenCL.so.1";
      case ExceptionInInitializerError start ->
          text(start) + "; is the device's driver installed? docs/gpu.md lists what is needed";
      case LinkageError other ->
          "the SDK does not fit this plugin (" + other.getClass().getSimpleName() + ": " + text(other)
              + "); docs/gpu.md names the releases that do";
      default -> text(thrown);
    };
  }

  private static boolean isOfTornadoVm(NoClassDefFoundError missing) {
    return String.valueOf(missing.getMessage()).startsWith("uk/ac/manchester/tornado/api");
  }

  /** The first line that says something, of whoever said something first, without TornadoVM's colours. */
  private static String text(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return withoutColours(String.valueOf(cause.getMessage())).lines()
        .map(line -> line.strip().replaceFirst("^(Reason:|\\[(ERROR|WARNING)\\]) ", ""))
        .filter(line -> !EMPTY_WORDS.contains(line))
        .findFirst()
        .orElse(cause.getClass().getName());
  }

  private static String withoutColours(String text) {
    return text.replaceAll("\u001B\\[[0-9;]*m", "");
  }
}
