package org.joulemark.engine.fork;

/** Puts a JVM's exit value into words. */
final class ExitValue {

  private static final int SIGNAL_BASE = 128;

  private ExitValue() {}

  /** Whether the process ended as one does on Ctrl-C. */
  static boolean isInterruption(int exitValue) {
    return exitValue == SIGNAL_BASE + 2;
  }

  static String describe(int exitValue) {
    return switch (exitValue - SIGNAL_BASE) {
      case 2 -> "the fork was interrupted from outside (SIGINT)";
      case 6 -> "the fork crashed (SIGABRT); a backend's native code or the JVM itself failed";
      case 9 -> "the fork was killed (SIGKILL); perhaps the machine ran out of memory";
      case 11 -> "the fork crashed (SIGSEGV); a backend's native code touched memory that is not its own";
      case 15 -> "the fork was ended from outside (SIGTERM)";
      default -> "the fork ended with exit value " + exitValue;
    };
  }
}
