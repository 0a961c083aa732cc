package org.joulemark.backend.tornado.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.backend.tornado.device.DeviceLock;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.joulemark.backend.tornado.sdk.TornadoSdk;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * The networks that a device takes.
 *
 * @param sdk whose TornadoVM runs
 * @param unit the device
 * @param kernel a {@link KernelChoice} by its id, or {@link KernelChoice#AUTO}
 * @param tile the side of every tile, or {@link #AUTO_TILE}
 * @param products {@link Products} by their id
 */
public record GpuNetworks(TornadoSdk sdk, TornadoDevices.Unit unit, String kernel, String tile, String products) {

  /** Measures. */
  public static final String AUTO_TILE = "auto";

  private static final String CUDA = "CUDA";

  /** What a device says to a request. */
  public sealed interface Reply {

    /**
     * It takes it.
     *
     * @param compile puts the network on the device; throws {@link InvalidInputException} where it does not answer right there
     */
    record Taken(Supplier<CompiledNetwork> compile) implements Reply {}

    /**
     * It does not.
     *
     * @param reason one sentence: what is in the way, and the remedy
     */
    record Refused(String reason) implements Reply {}
  }

  /** Whether the device takes a request; nothing is compiled nor moved yet. */
  public Reply reply(CompileRequest request) {
    return NumberFormat.of(request.precision())
        .map(format -> reply(request, KernelSet.of(format)))
        .orElseGet(
            () -> new Reply.Refused(
                "the tornado-gpu backend computes in " + formats() + ", not in " + request.precision().id()));
  }

  private <S extends TornadoNativeArray, W extends TornadoNativeArray> Reply reply(CompileRequest request,
      KernelSet<S, W> kernels) {
    KernelChoice choice = choice(request.network(), kernels);
    return obstacle(request, kernels, choice)
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() -> new Reply.Taken(() -> compile(request, kernels, choice)));
  }

  private Optional<String> obstacle(CompileRequest request, KernelSet<?, ?> kernels, KernelChoice choice) {
    Precision precision = request.precision();
    if (!unit.device().precisions().contains(precision)) {
      return Optional.of(
          unit.device().name() + " has no arithmetic for " + precision.id() + " in " + unit.framework()
              + "; take another precision or device");
    }
    if (!tile.equals(AUTO_TILE) && fixedTile().isEmpty()) {
      return Optional.of("setting 'tile' is '" + tile + "'; allowed: " + AUTO_TILE + ", " + allowedTiles());
    }
    return choice.obstacle(request.network(), kernels)
        .or(() -> obstacleOfProducts(choice, kernels))
        .or(() -> obstacleOfWeights(request.network(), kernels.format()))
        .or(() -> MemoryNeed.of(request, choice, whoseProducts(), kernels.format()).obstacle(unit));
  }

  /** Who asks for a vendor's products asks for products. */
  private KernelChoice choice(Network network, KernelSet<?, ?> kernels) {
    return kernel.equals(KernelChoice.AUTO) && whoseProducts() == Products.VENDOR
        ? KernelChoice.DENSE
        : KernelChoice.of(kernel, network, kernels);
  }

  private Optional<String> obstacleOfProducts(KernelChoice choice, KernelSet<?, ?> kernels) {
    return switch (whoseProducts()) {
      case OWN -> Optional.empty();
      case VENDOR -> obstacleOfVendor(choice, kernels)
          .map(reason -> "products=vendor: " + reason + "; use products=own");
    };
  }

  private Optional<String> obstacleOfVendor(KernelChoice choice, KernelSet<?, ?> kernels) {
    if (choice == KernelChoice.EXP_TABLE) {
      return Optional.of("kernel exp-table has no matrix products");
    }
    if (!unit.framework().equals(CUDA)) {
      return Optional.of(
          "TornadoVM calls " + VendorProducts.LIBRARY + " for devices of CUDA alone, " + unit.device().name()
              + " is one of "
              + unit.framework());
    }
    if (kernels.vendorProducts().isEmpty()) {
      return Optional.of(
          "TornadoVM has no product of " + VendorProducts.LIBRARY + "'s in " + kernels.format().precision().id()
              + " with sums as wide as this backend's; it has those of float32 and float16");
    }
    return sdk.hasCuBlas()
        ? Optional.empty()
        : Optional.of("the SDK in " + sdk.home() + " does not bring TornadoVM's module for " + VendorProducts.LIBRARY);
  }

  private static Optional<String> obstacleOfWeights(Network network, NumberFormat format) {
    return network.layers()
        .stream()
        .flatMapToDouble(GpuNetworks::magnitudes)
        .filter(weight -> weight > format.largest() && weight < Double.POSITIVE_INFINITY)
        .boxed()
        .findFirst()
        .map(
            weight -> "a weight of magnitude " + weight + " is beyond " + format.precision().id()
                + ", which holds numbers up to " + format.largest() + "; take another precision");
  }

  private static DoubleStream magnitudes(Layer layer) {
    return switch (layer) {
      case Layer.Dense(Matrix weights, _, _) -> IntStream.range(0, weights.rows())
          .boxed()
          .flatMapToDouble(row -> Arrays.stream(weights.row(row)))
          .map(Math::abs);
    };
  }

  private <S extends TornadoNativeArray, W extends TornadoNativeArray> CompiledNetwork compile(
      CompileRequest request, KernelSet<S, W> kernels, KernelChoice choice) {
    DeviceLock.take(unit);
    return GpuNetwork.compile(this, request, kernels, choice);
  }

  Products whoseProducts() {
    return Products.of(products);
  }

  /** The tile that the user fixed. */
  Optional<Tile> fixedTile() {
    return Arrays.stream(Tile.values()).filter(one -> Integer.toString(one.side()).equals(tile)).findFirst();
  }

  private static String allowedTiles() {
    return Arrays.stream(Tile.values()).map(one -> Integer.toString(one.side())).collect(Collectors.joining(", "));
  }

  private static String formats() {
    return Arrays.stream(NumberFormat.values()).map(format -> format.precision().id())
        .collect(Collectors.joining(", "));
  }
}
