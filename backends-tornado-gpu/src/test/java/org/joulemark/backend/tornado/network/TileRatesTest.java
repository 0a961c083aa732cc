package org.joulemark.backend.tornado.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joulemark.backend.tornado.network.TileRates.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tile of a layer")
class TileRatesTest {

  /** Large tiles are fast where they are full. */
  private static final TileRates RATES =
      new TileRates(Map.of(Tile.T32, 1e9, Tile.T64, 1.8e9, Tile.T128, 3e9), 4);

  @Test
  void isTheFastestOnTheDeviceWhereTheLayerIsLarge() {
    assertThat(RATES.fastest(new Work(100_000, 512, 256, false))).isEqualTo(Tile.T128);
  }

  @Test
  void isSmallWhereALargeOneWouldHangOverTheEdge() {
    assertThat(RATES.fastest(new Work(100_000, 512, 5, false))).isEqualTo(Tile.T32);
  }

  @Test
  void isSmallWhereLargeOnesWouldLeaveComputeUnitsIdle() {
    assertThat(RATES.fastest(new Work(128, 512, 128, false))).isEqualTo(Tile.T64);
    assertThat(RATES.fastest(new Work(1, 512, 128, false))).isEqualTo(Tile.T32);
  }

  @Test
  void countsAllOutputsAsTheWorkOfOneGroupWhereAReadoutAddsUpRows() {
    assertThat(new Work(100, 16, 160, true).groups(Tile.T64)).isEqualTo(2);
    assertThat(new Work(100, 16, 160, true).multiplyAddsOfGroup(Tile.T64)).isEqualTo(3.0 * 64 * 64 * 16);
    assertThat(new Work(100, 16, 160, false).groups(Tile.T64)).isEqualTo(6);
  }
}
