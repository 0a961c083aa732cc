package org.joulemark.probe.ear;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** EAR's user API ({@code ear.h}), as a shared library; used by one thread at a time. */
final class EarLibrary implements AutoCloseable {

  private final Path file;
  private final Arena arena = Arena.ofShared();
  private final MethodHandle energy;
  private final MethodHandle connect;
  private final MethodHandle disconnect;
  private final MemorySegment millijoules = arena.allocate(ValueLayout.JAVA_LONG);
  private final MemorySegment milliseconds = arena.allocate(ValueLayout.JAVA_LONG);

  @SuppressWarnings("restricted") // a C library is loaded: what --enable-native-access allows
  EarLibrary(Path file) {
    this.file = file;
    try {
      SymbolLookup symbols = SymbolLookup.libraryLookup(file, arena);
      connect = function(symbols, "ear_connect", FunctionDescriptor.of(ValueLayout.JAVA_INT));
      disconnect = function(symbols, "ear_disconnect", FunctionDescriptor.ofVoid());
      energy = function(symbols, "ear_energy",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    } catch (IllegalArgumentException | InvalidInputException unusable) {
      arena.close();
      throw new InvalidInputException("EAR's library " + file + " cannot be used (" + unusable.getMessage()
          + "); allowed: a shared library for this machine with the functions of EAR's ear.h, made of libear_api.a",
          unusable);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor signature) {
    MemorySegment address =
        symbols.find(name).orElseThrow(() -> new InvalidInputException("it has no function " + name));
    return Linker.nativeLinker().downcallHandle(address, signature);
  }

  /** Whether EAR's daemon took the connection. */
  boolean connect() {
    try {
      return (int) connect.invokeExact() == 0;
    } catch (Throwable unexpected) {
      throw new IllegalStateException("ear_connect of " + file + " cannot be called", unexpected);
    }
  }

  /**
   * The node's energy counter, in millijoules.
   *
   * @throws EnergySourceException where the daemon gives none
   */
  long millijoules() {
    int answer = energyInto();
    long count = millijoules.get(ValueLayout.JAVA_LONG, 0);
    // The daemon answers 0 with success where it could not read the counter.
    if (answer != 0 || count <= 0) {
      throw new EnergySourceException("EAR's daemon gives no energy (ear_energy answers " + answer + ", "
          + count + " mJ); see its log on this node, and whether its energy plugin works: ear-info");
    }
    return count;
  }

  private int energyInto() {
    try {
      return (int) energy.invokeExact(millijoules, milliseconds);
    } catch (Throwable unexpected) {
      throw new IllegalStateException("ear_energy of " + file + " cannot be called", unexpected);
    }
  }

  void disconnect() {
    try {
      disconnect.invokeExact();
    } catch (Throwable unexpected) {
      throw new IllegalStateException("ear_disconnect of " + file + " cannot be called", unexpected);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
