package org.joulemark.engine.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.window.ConditionsWatch.Sighting;

/**
 * Where the clock and the temperature of the metered devices no longer change. A GPU that is still getting warm leaks more
 * from window to window, and one that has just worked draws more at rest than it will.
 *
 * @param seconds how long it was awaited
 * @param devices as they were at the end; none where no meter tells of any
 */
public record Plateau(double seconds, List<Device> devices) {

  private static final long LOOK_NANOS = 500_000_000;
  private static final int COMPARED_LOOKS = 10;
  /** Over five seconds. A chip that approaches its end by a time constant of 30 s is then within 3 degrees of it. */
  private static final double STEADY_CELSIUS = 0.5;
  /** Clocks under a power cap move by a few steps of 15 MHz from look to look. */
  private static final double STEADY_CLOCK_CHANGE = 0.02;

  /**
   * A device at the end.
   *
   * @param steady false where the limit came first
   */
  public record Device(Sighting last, boolean steady) {}

  /** One look at every device, while the machine does something. */
  @FunctionalInterface
  public interface Look {
    List<Sighting> at(Occupation meanwhile) throws InterruptedException;
  }

  /**
   * Waits for it, and not at all where no meter tells anything.
   *
   * @param meanwhile what the machine does
   * @param limitSeconds after which it goes on without
   */
  public static Plateau await(Look look, Occupation meanwhile, double limitSeconds, TimeSource time)
      throws InterruptedException {
    long start = time.nanoTime();
    var looks = new ArrayList<List<Sighting>>();
    looks.add(look.at(meanwhile));
    while (!areSteady(looks) && secondsSince(start, time) < limitSeconds) {
      meanwhile.until(time.nanoTime() + LOOK_NANOS);
      looks.add(look.at(meanwhile));
    }
    List<Device> devices =
        looks.getLast().stream().map(sighting -> new Device(sighting, isSteady(sighting, looks))).toList();
    return new Plateau(secondsSince(start, time), devices);
  }

  private static double secondsSince(long start, TimeSource time) {
    return (time.nanoTime() - start) * 1e-9;
  }

  private static boolean areSteady(List<List<Sighting>> looks) {
    return looks.getLast().stream().allMatch(device -> isSteady(device, looks));
  }

  private static boolean isSteady(Sighting device, List<List<Sighting>> looks) {
    List<OperatingConditions> seen = looks.stream().flatMap(List::stream).filter(device::isOfSameDeviceAs)
        .map(Sighting::conditions).toList();
    if (seen.size() < 2 * COMPARED_LOOKS) {
      return false;
    }
    List<OperatingConditions> recent = seen.subList(seen.size() - COMPARED_LOOKS, seen.size());
    List<OperatingConditions> before =
        seen.subList(seen.size() - 2 * COMPARED_LOOKS, seen.size() - COMPARED_LOOKS);
    double clock = mean(before, OperatingConditions::clockMegahertz);
    return !(change(before, recent, OperatingConditions::temperatureCelsius) > STEADY_CELSIUS)
        && !(change(before, recent, OperatingConditions::clockMegahertz) > STEADY_CLOCK_CHANGE * clock);
  }

  /** NaN where the source does not tell, which no comparison holds for. */
  private static double change(
      List<OperatingConditions> before, List<OperatingConditions> recent, ToDoubleFunction<OperatingConditions> value) {
    return Math.abs(mean(recent, value) - mean(before, value));
  }

  private static double mean(List<OperatingConditions> looks, ToDoubleFunction<OperatingConditions> value) {
    return looks.stream().mapToDouble(value).average().orElseThrow();
  }
}
