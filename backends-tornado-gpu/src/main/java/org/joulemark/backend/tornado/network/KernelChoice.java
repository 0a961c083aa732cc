package org.joulemark.backend.tornado.network;

import java.util.Optional;
import org.joulemark.api.Network;
import org.joulemark.backend.tornado.kernel.Geometry;
import org.joulemark.spin.SpinAmplitude;
import org.joulemark.spin.SpinGroups;

/** The two ways to evaluate a network. */
public enum KernelChoice {
  /** Matrix products. */
  DENSE("dense"),
  /** Tables of exponentials. */
  EXP_TABLE("exp-table");

  /** The setting's value that leaves the choice to the backend. */
  public static final String AUTO = "auto";

  /** Beyond it tables leave the caches of a GPU (the largest of 2026 have some 50 MiB); the limit of backend cpu. */
  private static final long WORTHWHILE_BYTES = 16L << 20;

  private final String id;

  KernelChoice(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The choice that a setting stands for. */
  static KernelChoice of(String setting, Network network, KernelSet<?, ?> kernels) {
    if (!setting.equals(AUTO)) {
      return setting.equals(EXP_TABLE.id) ? EXP_TABLE : DENSE;
    }
    boolean tables = obstacleOfTables(network, kernels).isEmpty()
        && MemoryNeed.tableNumbers(network) * kernels.format().bytes() <= WORTHWHILE_BYTES;
    return tables ? EXP_TABLE : DENSE;
  }

  /** Why a network cannot be evaluated so. */
  Optional<String> obstacle(Network network, KernelSet<?, ?> kernels) {
    return switch (this) {
      case DENSE -> Optional.empty();
      case EXP_TABLE -> obstacleOfTables(network, kernels)
          .map(reason -> "kernel exp-table " + reason + "; use kernel=dense or kernel=auto");
    };
  }

  private static Optional<String> obstacleOfTables(Network network, KernelSet<?, ?> kernels) {
    NumberFormat format = kernels.format();
    if (kernels.tables().isEmpty()) {
      return Optional.of(
          "computes in float64 and float32 alone: products of exponentials soon leave the range of float16, and keep two digits "
              + "in bfloat16");
    }
    Optional<String> obstacle = SpinAmplitude.obstacle(network, format.precision(), format.maxExponent());
    if (obstacle.isPresent()) {
      return obstacle;
    }
    int groups = SpinGroups.count(network.inputs());
    if (groups > Geometry.MAX_ROW_PATTERNS) {
      return Optional.of(
          "takes at most " + Geometry.MAX_ROW_PATTERNS * Geometry.SPINS_PER_PATTERN + " spins, this network has "
              + network.inputs());
    }
    long numbers = MemoryNeed.tableNumbers(network);
    return numbers > MemoryNeed.MAX_NUMBERS
        ? Optional.of("would need " + numbers + " table entries; at most " + MemoryNeed.MAX_NUMBERS + " fit")
        : Optional.empty();
  }
}
