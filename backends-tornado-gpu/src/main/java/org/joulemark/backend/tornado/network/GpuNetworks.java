package org.joulemark.backend.tornado.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Precision;
import org.joulemark.api.Support;
import org.joulemark.backend.tornado.device.DeviceLock;
import org.joulemark.backend.tornado.device.TornadoDevices;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The networks that a device takes.
 *
 * @param unit the device
 * @param kernel a {@link KernelChoice} by its id, or {@link KernelChoice#AUTO}
 * @param tile the side of every tile, or {@link #AUTO_TILE}
 * @param release of TornadoVM
 */
public record GpuNetworks(TornadoDevices.Unit unit, String kernel, String tile, String release) {

  /** Measures. */
  public static final String AUTO_TILE = "auto";

  private static final KernelSet<?> FLOAT32 = new Float32KernelSet();
  private static final KernelSet<?> FLOAT64 = new Float64KernelSet();

  /** Whether {@link #compile} takes it. */
  public Support supports(CompileRequest request) {
    return obstacle(request).map(Support::no).orElseGet(Support::yes);
  }

  private Optional<String> obstacle(CompileRequest request) {
    Precision precision = request.precision();
    Optional<KernelSet<?>> kernels = kernels(precision);
    if (kernels.isEmpty()) {
      return Optional.of("the tornado-gpu backend computes in float64 and float32, not in " + precision.id());
    }
    if (!unit.device().precisions().contains(precision)) {
      return Optional
          .of(unit.device().name() + " has no arithmetic for " + precision.id() + "; take another precision or device");
    }
    if (!tile.equals(AUTO_TILE) && fixedTile().isEmpty()) {
      return Optional.of("setting 'tile' is '" + tile + "'; allowed: " + AUTO_TILE + ", " + allowedTiles());
    }
    KernelChoice choice = KernelChoice.of(kernel, request.network(), kernels.get());
    return choice.obstacle(request.network(), kernels.get())
        .or(() -> MemoryNeed.of(request, choice, kernels.get().elementType().bytes()).obstacle(unit));
  }

  /** Compiles a request that is supported. */
  public CompiledNetwork compile(CompileRequest request) {
    return compile(request, kernels(request.precision()).orElseThrow());
  }

  private <A extends TornadoNativeArray> CompiledNetwork compile(CompileRequest request, KernelSet<A> kernels) {
    DeviceLock.take(unit);
    KernelChoice choice = KernelChoice.of(kernel, request.network(), kernels);
    return GpuNetwork.compile(this, request, kernels, choice);
  }

  /** The tile that the user fixed. */
  Optional<Tile> fixedTile() {
    return Arrays.stream(Tile.values()).filter(one -> Integer.toString(one.side()).equals(tile)).findFirst();
  }

  private static String allowedTiles() {
    return Arrays.stream(Tile.values()).map(one -> Integer.toString(one.side())).collect(Collectors.joining(", "));
  }

  private static Optional<KernelSet<?>> kernels(Precision precision) {
    return switch (precision) {
      case FLOAT32 -> Optional.of(FLOAT32);
      case FLOAT64 -> Optional.of(FLOAT64);
      case FLOAT16, BFLOAT16, INT8, ANALOG -> Optional.empty();
    };
  }
}
