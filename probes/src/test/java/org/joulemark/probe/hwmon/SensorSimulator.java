package org.joulemark.probe.hwmon;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Moves the sensors of a tree as hardware of known power does, every 10 ms, until it is closed. */
final class SensorSimulator implements AutoCloseable {

  private static final long UPDATE_NANOS = 10_000_000;

  private final SysfsTree tree;
  private final List<Simulated> sensors = new ArrayList<>();
  private final long startedAt = System.nanoTime();
  private final Random noise = new Random(20090);
  private final Thread thread;
  private volatile boolean stop;

  private record Simulated(String file, double watts, boolean isEnergy) {}

  /** Prepares the sensors by its caller, so that none is missing when the probe comes. */
  static SensorSimulator of(SysfsTree tree, List<String> energies, List<String> powers, List<Double> watts) {
    var simulator = new SensorSimulator(tree);
    for (int sensor = 0; sensor < watts.size(); sensor++) {
      boolean isEnergy = sensor < energies.size();
      String file = isEnergy ? energies.get(sensor) : powers.get(sensor - energies.size());
      simulator.sensors.add(new Simulated(file, watts.get(sensor), isEnergy));
    }
    simulator.update();
    simulator.thread.start();
    return simulator;
  }

  private SensorSimulator(SysfsTree tree) {
    this.tree = tree;
    this.thread = Thread.ofPlatform().daemon().name("sensor-simulator").unstarted(this::run);
  }

  private void run() {
    while (!stop) {
      update();
      LockSupport.parkNanos(UPDATE_NANOS);
    }
  }

  private void update() {
    for (Simulated sensor : sensors) {
      double seconds = (System.nanoTime() - startedAt) / 1e9;
      double microwatts = sensor.watts() * 1e6;
      // Microwatts of noise: a real sensor is never quite still.
      tree.write(sensor.file(),
          Math.round(sensor.isEnergy() ? microwatts * seconds : microwatts + noise.nextInt(1000)));
    }
  }

  @Override
  public void close() {
    stop = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
