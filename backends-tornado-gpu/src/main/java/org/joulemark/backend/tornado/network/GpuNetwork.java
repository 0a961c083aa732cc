package org.joulemark.backend.tornado.network;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.backend.tornado.device.TornadoDevices;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** A compiled network on a device, with what its row says of it. */
final class GpuNetwork implements CompiledNetwork.Physical {

  private final Residence<?> residence;
  private final Map<String, String> choices;
  private boolean closed;

  private GpuNetwork(Residence<?> residence, Map<String, String> choices) {
    this.residence = residence;
    this.choices = Map.copyOf(choices);
  }

  static <S extends TornadoNativeArray, W extends TornadoNativeArray> GpuNetwork compile(
      GpuNetworks networks, CompileRequest request, KernelSet<S, W> kernels, KernelChoice choice) {
    Network network = request.network();
    Residence.Kernels<S, W> all = switch (choice) {
      case DENSE -> products(networks, network, kernels);
      case EXP_TABLE -> graph -> graph.expTable(network, kernels.tables().orElseThrow());
    };
    var residence = Residence.on(
        networks.unit(), kernels, request.batchRows(), network.inputs(), network.outputs(), all);
    try {
      prove(residence, request, kernels.format());
    } catch (RuntimeException | Error wrong) {
      closeAfter(wrong, residence);
      throw wrong;
    }
    return new GpuNetwork(residence, choices(networks, choice, residence));
  }

  private static <S extends TornadoNativeArray, W extends TornadoNativeArray> Residence.Kernels<S, W> products(
      GpuNetworks networks, Network network, KernelSet<S, W> kernels) {
    return switch (networks.whoseProducts()) {
      case OWN -> graph -> graph.tiled(network, tileChoice(networks, kernels));
      case VENDOR -> graph -> graph.byVendor(network, kernels.vendorProducts().orElseThrow());
    };
  }

  private static Function<TileRates.Work, Tile> tileChoice(GpuNetworks networks, KernelSet<?, ?> kernels) {
    return networks.fixedTile().<Function<TileRates.Work, Tile>>map(tile -> _ -> tile)
        .orElseGet(() -> TileMeasurement.of(networks.unit(), kernels)::fastest);
  }

  private static void prove(Residence<?> residence, CompileRequest request, NumberFormat format) {
    fill(residence.input(), request.calibrationRows());
    residence.firstRun();
    residence.download();
    new Proof(request.network(), format)
        .require(residence.input(), residence.output());
    residence.forget();
  }

  /** The rows again and again, to the last of the input. */
  private static void fill(Matrix input, Matrix rows) {
    try (var arena = Arena.ofConfined()) {
      Matrix block = Matrix.allocate(rows.rows(), rows.columns(), input.elementType(), arena);
      block.copyFrom(rows);
      long blockBytes = block.segment().byteSize();
      long bytes = input.segment().byteSize();
      for (long at = 0; at < bytes; at += blockBytes) {
        MemorySegment.copy(block.segment(), 0, input.segment(), at, Math.min(blockBytes, bytes - at));
      }
    }
  }

  private static void closeAfter(Throwable wrong, Residence<?> residence) {
    try {
      residence.close();
    } catch (RuntimeException alsoWrong) {
      wrong.addSuppressed(alsoWrong);
    }
  }

  private static Map<String, String> choices(GpuNetworks networks, KernelChoice choice, Residence<?> residence) {
    TornadoDevices.Unit unit = networks.unit();
    ComputeDevice device = unit.device();
    Map<String, String> choices = new TreeMap<>();
    choices.put("kernel", choice.id());
    choices.put("device", device.name() + (unit.isGpu() ? "" : " (a " + device.kind() + ", no GPU)"));
    choices.put("driver", device.driver());
    choices.put("computeUnits", Integer.toString(device.computeUnits()));
    choices.put("maxClockMegahertz", Integer.toString(device.maxClockMegahertz()));
    choices.put("tornadoVm", networks.sdk().release() + ", " + unit.framework());
    switch (choice) {
      case DENSE -> choices.put("products", productsInRow(networks.whoseProducts()));
      case EXP_TABLE -> {
      }
    }
    if (!residence.tiles().isEmpty()) {
      choices.put(
          "tiles",
          residence.tiles().stream().map(tile -> Integer.toString(tile.side()))
              .collect(Collectors.joining(",")));
    }
    return choices;
  }

  private static String productsInRow(Products products) {
    return switch (products) {
      case OWN -> products.id();
      case VENDOR -> products.id() + " (" + VendorProducts.LIBRARY + ")";
    };
  }

  @Override
  public Matrix input() {
    requireOpen();
    return residence.input();
  }

  @Override
  public Matrix output() {
    requireOpen();
    return residence.output();
  }

  @Override
  public void upload() {
    requireOpen();
    residence.upload();
  }

  @Override
  public void infer() {
    requireOpen();
    residence.infer();
  }

  @Override
  public void download() {
    requireOpen();
    residence.download();
  }

  @Override
  public Map<String, String> choices() {
    return choices;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      residence.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this compiled network has been closed");
    }
  }
}
