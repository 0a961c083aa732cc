package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.probe.source.HardwareTime;

/** Moves the sensors of a tree as hardware of known power does, every 10 ms. */
final class SensorSimulator {

  private static final Duration UPDATE = Duration.ofMillis(10);

  private final SysfsTree tree;
  private final List<Simulated> sensors;
  private final Random noise = new Random(20090);
  private long lastUpdate = -1;

  private record Simulated(String file, double watts, boolean isEnergy) {}

  private SensorSimulator(SysfsTree tree, List<Simulated> sensors) {
    this.tree = tree;
    this.sensors = sensors;
  }

  /**
   * The time that moves them.
   *
   * @param watts of the energies first
   */
  static HardwareTime moving(SysfsTree tree, List<String> energies, List<String> powers, List<Double> watts) {
    List<String> files = Stream.concat(energies.stream(), powers.stream()).toList();
    List<Simulated> sensors = IntStream.range(0, files.size())
        .mapToObj(sensor -> new Simulated(files.get(sensor), watts.get(sensor), sensor < energies.size()))
        .toList();
    return new HardwareTime(new SensorSimulator(tree, sensors)::moveTo);
  }

  private void moveTo(long nanos) {
    long update = nanos / UPDATE.toNanos();
    if (update != lastUpdate) {
      lastUpdate = update;
      double seconds = update * UPDATE.toNanos() / 1e9;
      for (Simulated sensor : sensors) {
        double microwatts = sensor.watts() * 1e6;
        // Microwatts of noise: a real sensor is never quite still.
        tree.write(sensor.file(),
            Math.round(sensor.isEnergy() ? microwatts * seconds : microwatts + noise.nextInt(1000)));
      }
    }
  }
}
