package org.joulemark.backend.tornado.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
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

  /** What a device says to a request. */
  public sealed interface Answer {

    /**
     * It takes it.
     *
     * @param compile puts the network on the device; throws {@link InvalidInputException} where it does not answer right there
     */
    record Taken(Supplier<CompiledNetwork> compile) implements Answer {}

    /**
     * It does not.
     *
     * @param reason one sentence: what is in the way, and the remedy
     */
    record Refused(String reason) implements Answer {}
  }

  /** Whether the device takes a request; nothing is compiled nor moved yet. */
  public Answer answer(CompileRequest request) {
    return NumberFormat.of(request.precision())
        .map(format -> answer(request, kernels(format)))
        .orElseGet(
            () -> new Answer.Refused(
                "the tornado-gpu backend computes in " + formats() + ", not in " + request.precision().id()));
  }

  private <A extends TornadoNativeArray> Answer answer(CompileRequest request, KernelSet<A> kernels) {
    KernelChoice choice = KernelChoice.of(kernel, request.network(), kernels);
    return obstacle(request, kernels, choice)
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Taken(() -> compile(request, kernels, choice)));
  }

  private Optional<String> obstacle(CompileRequest request, KernelSet<?> kernels, KernelChoice choice) {
    Precision precision = request.precision();
    if (!unit.device().precisions().contains(precision)) {
      return Optional
          .of(unit.device().name() + " has no arithmetic for " + precision.id() + "; take another precision or device");
    }
    if (!tile.equals(AUTO_TILE) && fixedTile().isEmpty()) {
      return Optional.of("setting 'tile' is '" + tile + "'; allowed: " + AUTO_TILE + ", " + allowedTiles());
    }
    return choice.obstacle(request.network(), kernels)
        .or(() -> MemoryNeed.of(request, choice, kernels.format().elementType().bytes()).obstacle(unit));
  }

  private <A extends TornadoNativeArray> CompiledNetwork compile(
      CompileRequest request, KernelSet<A> kernels, KernelChoice choice) {
    DeviceLock.take(unit);
    return GpuNetwork.compile(this, request, kernels, choice);
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

  private static KernelSet<?> kernels(NumberFormat format) {
    return switch (format) {
      case FLOAT64 -> new Float64KernelSet();
      case FLOAT32 -> new Float32KernelSet();
    };
  }
}
