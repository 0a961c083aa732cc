package org.joulemark.probe.nvml;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.api.EnergySourceException;

/**
 * One use of NVML. The library counts its users: several sessions may be open at once, and only the end of the last one
 * lets go of the driver.
 */
final class NvmlSession implements AutoCloseable {

  private final NvmlLibrary library;
  private final NvmlCall shutdown;
  private final Arena arena;

  private NvmlSession(NvmlLibrary library) {
    this.library = library;
    this.shutdown = library.call("nvmlShutdown");
    this.arena = Arena.ofShared();
  }

  static NvmlSession start(NvmlLibrary library) {
    var session = new NvmlSession(library);
    try {
      session.require(library.call("nvmlInit_v2"), "NVML");
      return session;
    } catch (RuntimeException refused) {
      session.arena.close();
      throw refused;
    }
  }

  NvmlLibrary library() {
    return library;
  }

  MemorySegment allocate(long bytes) {
    return arena.allocate(bytes, Long.BYTES);
  }

  MemorySegment text(String text) {
    return arena.allocateFrom(text);
  }

  int deviceCount() {
    MemorySegment count = allocate(Integer.BYTES);
    require(library.call("nvmlDeviceGetCount_v2", count), "NVML");
    return count.get(ValueLayout.JAVA_INT, 0);
  }

  /**
   * Calls a function.
   *
   * @param subject what it is asked about
   * @throws EnergySourceException for any return code but success
   */
  void require(NvmlCall call, String subject) {
    int code = call.returnCode();
    if (code != NvmlError.SUCCESS) {
      throw refusal(call.function(), code, subject);
    }
  }

  /** What a return code means, in the library's words and with what can be done. */
  EnergySourceException refusal(String function, int code, String subject) {
    String constant = NvmlError.of(code).map(NvmlError::constant).orElse("return code " + code);
    String remedy = NvmlError.of(code).map(NvmlError::remedy).orElse(NvmlError.REMEDY);
    return new EnergySourceException(
        subject + ": " + function + " says '" + library.errorText(code).strip() + "' (" + constant + "); " + remedy);
  }

  /** Whatever nvmlShutdown answers, there is nothing left to do about it. */
  @Override
  public void close() {
    shutdown.returnCode();
    arena.close();
  }
}
