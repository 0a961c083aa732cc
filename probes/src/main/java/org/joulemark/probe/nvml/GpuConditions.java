package org.joulemark.probe.nvml;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.OperatingConditions;
import org.joulemark.probe.source.ConditionsSource;

/** Clocks, temperature, and what holds the clock down, of one GPU; what its driver does not tell is left out. */
final class GpuConditions implements ConditionsSource {

  // nvmlClockType_t and nvmlTemperatureSensors_t of nvml.h
  private static final int CLOCK_SM = 1;
  private static final int CLOCK_MEMORY = 2;
  private static final int TEMPERATURE_GPU = 0;

  private final NvmlDevice device;
  private final Optional<Question> clock;
  private final Optional<Question> memoryClock;
  private final Optional<Question> temperature;
  private final Optional<Question> throttling;

  GpuConditions(NvmlDevice device) {
    this.device = device;
    this.clock = question("nvmlDeviceGetClockInfo", CLOCK_SM);
    this.memoryClock = question("nvmlDeviceGetClockInfo", CLOCK_MEMORY);
    this.temperature = question("nvmlDeviceGetTemperature", TEMPERATURE_GPU);
    this.throttling = question("nvmlDeviceGetCurrentClocksThrottleReasons");
  }

  /** What holds the clock down below what the GPU could do; that it has nothing to do is none of these. */
  private enum Throttling {
    // nvmlClocksThrottleReason... of nvml.h, which newer headers call nvmlClocksEventReason...
    CLOCKS_SET(0x2, "clocks set by a user"),
    POWER_CAP(0x4, "power cap"),
    HARDWARE_SLOWDOWN(0x8, "hardware slowdown"),
    SYNC_BOOST(0x10, "sync boost"),
    THERMAL_SLOWDOWN(0x20, "thermal slowdown"),
    HARDWARE_THERMAL_SLOWDOWN(0x40, "hardware thermal slowdown"),
    POWER_BRAKE(0x80, "power brake");

    private final long bit;
    private final String words;

    Throttling(long bit, String words) {
      this.bit = bit;
      this.words = words;
    }

    static List<String> of(long reasons) {
      return Arrays.stream(values()).filter(reason -> (reasons & reason.bit) != 0).map(reason -> reason.words).toList();
    }
  }

  /**
   * A function that is asked again and again.
   *
   * @param answer room for a number of up to 64 bits
   */
  private record Question(NvmlDevice device, NvmlCall call, MemorySegment answer) {

    /** Empty where the driver does not tell it of this GPU. */
    Optional<Long> ask() {
      answer.set(ValueLayout.JAVA_LONG, 0, 0); // of a number of 32 bits, the other half is nobody's
      int code = call.returnCode();
      if (code == NvmlError.NOT_SUPPORTED.code()) {
        return Optional.empty();
      }
      device.requireSuccess(call.function(), code);
      return Optional.of(answer.get(ValueLayout.JAVA_LONG, 0));
    }
  }

  @Override
  public OperatingConditions conditions() {
    return new OperatingConditions(
        "gpu-" + device.number(), number(clock), number(memoryClock), number(temperature),
        throttling.flatMap(Question::ask).map(Throttling::of).orElse(List.of()));
  }

  private static double number(Optional<Question> question) {
    return question.flatMap(Question::ask).map(Long::doubleValue).orElse(Double.NaN);
  }

  /** Empty where the driver has no such function, as old ones and, some day, new ones. */
  private Optional<Question> question(String function, Object... aboutWhat) {
    if (!device.session().library().has(function)) {
      return Optional.empty();
    }
    MemorySegment answer = device.session().allocate(Long.BYTES);
    Object[] arguments = Arrays.copyOf(aboutWhat, aboutWhat.length + 1);
    arguments[aboutWhat.length] = answer;
    return Optional.of(new Question(device, device.call(function, arguments), answer));
  }
}
