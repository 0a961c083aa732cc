package org.joulemark.backend.tornado.network;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.joulemark.backend.tornado.device.TornadoDevices;

/** Measures how fast a device is with each tile, once in a JVM for each device and number format. */
final class TileMeasurement {

  private record Key(int device, NumberFormat format) {}

  private static final Map<Key, TileRates> MEASURED = new ConcurrentHashMap<>();
  private static final int SIDE = 256;
  /** Enough tiles of the largest size for every compute unit to have more than one. */
  private static final int TILES_PER_UNIT = 2;
  private static final int RUNS = 3;

  private TileMeasurement() {}

  static TileRates of(TornadoDevices.Unit unit, KernelSet<?, ?> kernels) {
    return MEASURED.computeIfAbsent(new Key(unit.device().index(), kernels.format()), _ -> measure(unit, kernels));
  }

  private static TileRates measure(TornadoDevices.Unit unit, KernelSet<?, ?> kernels) {
    int units = Math.max(1, unit.device().computeUnits());
    int rows = Tile.T128.side() * Math.ceilDiv(TILES_PER_UNIT * units, SIDE / Tile.T128.side());
    Map<Tile, Double> rates = new EnumMap<>(Tile.class);
    for (Tile tile : Tile.values()) {
      rates.put(tile, (double) rows * SIDE * SIDE / seconds(unit, kernels, tile, rows));
    }
    return new TileRates(rates, units);
  }

  /** The shortest of some runs: whatever else the device does only adds to a run. */
  private static double seconds(TornadoDevices.Unit unit, KernelSet<?, ?> kernels, Tile tile, int rows) {
    try (var product = Residence.on(unit, kernels, rows, SIDE, SIDE, graph -> graph.product(SIDE, SIDE, tile))) {
      product.firstRun();
      return IntStream.range(0, RUNS).mapToLong(_ -> product.profiledRun().kernelNanoseconds()).min().orElseThrow()
          * 1e-9;
    }
  }
}
