package org.joulemark.tck.backend.inference;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.golden.GoldenVectors;

/** The golden cases, loaded once: every rule asks for them. */
final class GoldenNetworks {

  private static final long MOST_WEIGHTS_OF_A_SMALL_ONE = 5_000;

  private GoldenNetworks() {}

  static List<GoldenCase> all() {
    return Loaded.CASES;
  }

  /** One network that even a naive backend evaluates thousands of times within a second. */
  static boolean isSmall(GoldenCase golden) {
    return golden.members().size() == 1 && weights(golden) <= MOST_WEIGHTS_OF_A_SMALL_ONE && weights(golden) > 16;
  }

  private static long weights(GoldenCase golden) {
    return golden.network().layers().stream().mapToLong(layer -> (long) layer.inputs() * layer.outputs()).sum();
  }

  private static final class Loaded {
    private static final List<GoldenCase> CASES = GoldenVectors.load(Arena.ofAuto());
  }
}
