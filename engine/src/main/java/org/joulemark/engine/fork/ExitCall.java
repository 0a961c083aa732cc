package org.joulemark.engine.fork;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where Java code has called for the end of this JVM. A signal needs no such call, so that a plugin's System.exit can be
 * told from Ctrl-C.
 */
final class ExitCall {

  private ExitCall() {}

  /** The place of the call, for a person; empty where no thread has made one. */
  static Optional<String> find() {
    return Thread.getAllStackTraces().values().stream().flatMap(trace -> caller(trace).stream()).findFirst();
  }

  private static Optional<String> caller(StackTraceElement[] trace) {
    boolean exits = Arrays.stream(trace).anyMatch(frame -> is(frame, Runtime.class));
    return exits
        ? Arrays.stream(trace)
            .dropWhile(frame -> !is(frame, Runtime.class))
            .filter(frame -> !is(frame, Runtime.class) && !is(frame, System.class))
            .map(StackTraceElement::toString)
            .findFirst()
        : Optional.empty();
  }

  private static boolean is(StackTraceElement frame, Class<?> type) {
    return frame.getClassName().equals(type.getName()) && frame.getMethodName().equals("exit");
  }
}
