package org.joulemark.probe.nvml;

import java.lang.invoke.MethodHandle;

/**
 * A function of the library with its arguments, to be called as often as wanted; what it answers beside its return code
 * lands in the memory that is among the arguments.
 *
 * @param function its name
 * @param bound takes nothing more and gives the return code
 */
record NvmlCall(String function, MethodHandle bound) {

  int returnCode() {
    try {
      return (int) bound.invokeExact();
    } catch (Throwable unexpected) {
      throw new IllegalStateException(function + " cannot be called", unexpected);
    }
  }
}
