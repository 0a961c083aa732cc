package org.joulemark.probe.nvml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** libnvidia-ml, loaded into this process. */
final class NvmlLibrary {

  // Longer than any sentence of nvmlErrorString
  private static final long MOST_BYTES_OF_TEXT = 1024;

  private final String name;
  private final SymbolLookup symbols;
  private final Linker linker = Linker.nativeLinker();

  private NvmlLibrary(String name, SymbolLookup symbols) {
    this.name = name;
    this.symbols = symbols;
  }

  /**
   * Loads it, and leaves it loaded: a backend of this process may have asked the driver for it too, and code of a driver
   * that is unloaded behind its back is a crash without a message.
   *
   * @throws InvalidInputException where the name is empty
   * @throws EnergySourceException where it cannot be loaded; the message says why and what to do
   */
  @SuppressWarnings("restricted") // a C library is loaded: what --enable-native-access allows
  static NvmlLibrary load(String name) {
    if (name.isBlank()) {
      throw new InvalidInputException(
          "setting 'library' is empty; allowed: a name such as libnvidia-ml.so.1, or a path");
    }
    try {
      return new NvmlLibrary(name, SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException notLoaded) {
      throw new EnergySourceException(LoadFailure.explain(name), notLoaded);
    }
  }

  boolean has(String function) {
    return symbols.find(function).isPresent();
  }

  /**
   * A function with its arguments, of which each is an int or a pointer, and which gives a return code.
   *
   * @throws EnergySourceException where the library has no such function
   */
  NvmlCall call(String function, Object... arguments) {
    MemoryLayout[] layouts = Arrays.stream(arguments)
        .map(argument -> argument instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS)
        .toArray(MemoryLayout[]::new);
    MethodHandle handle = handle(function, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts));
    return new NvmlCall(function, MethodHandles.insertArguments(handle, 0, arguments));
  }

  /** The library's own words for a return code. */
  @SuppressWarnings("restricted") // the library promises a C string that lives as long as the library
  String errorText(int code) {
    MethodHandle errorString =
        handle("nvmlErrorString", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    try {
      var text = (MemorySegment) errorString.invokeExact(code);
      return text.address() == 0 ? "return code " + code : text.reinterpret(MOST_BYTES_OF_TEXT).getString(0);
    } catch (Throwable unexpected) {
      throw new IllegalStateException("nvmlErrorString cannot be called", unexpected);
    }
  }

  @SuppressWarnings("restricted") // a C function is called: what --enable-native-access allows
  private MethodHandle handle(String function, FunctionDescriptor descriptor) {
    return linker.downcallHandle(symbols.find(function).orElseThrow(() -> missing(function)), descriptor);
  }

  private EnergySourceException missing(String function) {
    String where = name + " has no function " + function + ": ";
    return new EnergySourceException(where + switch (function) {
      case NvmlDevice.ENERGY_FUNCTION ->
          "it belongs to a driver from before the counter, or is no NVIDIA management library;"
              + " update the NVIDIA driver, or set reading=power for an estimate";
      default -> "it belongs to a driver that is too old, or is no NVIDIA management library; update the NVIDIA driver,"
          + " or set library to the path of its libnvidia-ml.so.1";
    });
  }
}
