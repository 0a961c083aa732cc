package org.joulemark.backend.tornado.network;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Objects;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.backend.tornado.device.TornadoCall;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * A network that lives on a device: its weights are there for good, its input from {@code upload} on and its output until
 * {@code download}. TornadoVM waits for the device before {@code execute} returns, so that each of the three is complete.
 *
 * <p>Compiling, the first run and the end go one at a time in a JVM: TornadoVM's compiler and its tables of plans are shared.
 *
 * @param <W> arrays in the format of sums
 */
final class Residence<W extends TornadoNativeArray> implements AutoCloseable {

  /** The name of the graph that moves the input. */
  static final String UPLOAD = "upload";

  private static final int UPLOAD_GRAPH = 0;
  private static final int NETWORK_GRAPH = 1;
  private static final Object ONE_AT_A_TIME = new Object();

  /** Adds the kernels to the graph of a network. */
  @FunctionalInterface
  interface Kernels<S extends TornadoNativeArray, W extends TornadoNativeArray> {
    NetworkGraph<S, W> addTo(NetworkGraph<S, W> graph);
  }

  private final Arena arena;
  private final TornadoDevices.Unit unit;
  private final W deviceInput;
  private final W deviceOutput;
  private final Matrix input;
  private final Matrix output;
  private final List<Tile> tiles;
  private final int taskCount;
  private final TornadoExecutionPlan plan;
  private @Nullable TornadoExecutionResult lastRun;

  /**
   * Describes the graphs; nothing is compiled nor moved yet.
   *
   * @throws InvalidInputException where TornadoVM takes no such graph
   */
  static <S extends TornadoNativeArray, W extends TornadoNativeArray> Residence<W> on(
      TornadoDevices.Unit unit, KernelSet<S, W> kernels, int rows, int inputs, int outputs,
      Kernels<S, W> networkKernels) {
    Arena arena = Arena.ofShared();
    try {
      return TornadoCall.guarded(
          "TornadoVM does not take this network", () -> new Residence<>(
              arena, unit, kernels, rows, inputs, outputs, networkKernels));
    } catch (InvalidInputException refused) {
      arena.close();
      throw refused;
    }
  }

  private <S extends TornadoNativeArray> Residence(
      Arena arena, TornadoDevices.Unit unit, KernelSet<S, W> kernels, int rows, int inputs, int outputs,
      Kernels<S, W> networkKernels) {
    this.arena = arena;
    this.unit = unit;
    var arrays = new DeviceArrays<>(kernels, arena);
    deviceInput = arrays.rows((long) rows * inputs);
    deviceOutput = arrays.rows((long) rows * outputs);
    arrays.fillWithNaN(deviceOutput);
    input = arrays.view(deviceInput, rows, inputs);
    output = arrays.view(deviceOutput, rows, outputs);
    var grids = new Grids();
    var upload = new TaskGraph(UPLOAD).transferToDevice(DataTransferMode.EVERY_EXECUTION, deviceInput);
    S stored = kernels.input().addTo(upload, grids, arrays, deviceInput, rows * inputs);
    upload.persistOnDevice(stored);
    NetworkGraph<S, W> network = networkKernels.addTo(
        new NetworkGraph<>(kernels, arrays, grids, UPLOAD, stored, deviceOutput, rows));
    tiles = List.copyOf(network.tiles());
    taskCount = network.tasks().count();
    plan = new TornadoExecutionPlan(upload.snapshot(), network.tasks().graph().snapshot());
    plan.withDevice(unit.tornadoDevice()).withGridScheduler(grids.scheduler());
  }

  Matrix input() {
    return input;
  }

  Matrix output() {
    return output;
  }

  /** The tile of each layer; none where the network is evaluated by anything but tiled products. */
  List<Tile> tiles() {
    return tiles;
  }

  /** Compiles every kernel and runs it once, watched, on the rows that stand in the input. */
  FirstRun firstRun() {
    return TornadoCall.guarded("TornadoVM cannot run this network on " + unit.device().name(), () -> {
      synchronized (ONE_AT_A_TIME) {
        upload();
        return profiledRun();
      }
    });
  }

  /** One more run, watched, on the rows that were uploaded. */
  FirstRun profiledRun() {
    plan.withProfiler(ProfilerMode.SILENT);
    infer();
    FirstRun run = FirstRun.of(Objects.requireNonNull(lastRun).getProfilerResult(), taskCount, unit.tornadoId());
    plan.withoutProfiler();
    return run;
  }

  /** A graph is selected anew each time: a handle that is kept would keep the result of every run. */
  void upload() {
    plan.withGraph(UPLOAD_GRAPH).execute();
  }

  void infer() {
    lastRun = plan.withGraph(NETWORK_GRAPH).execute();
  }

  /** What the last run left; nothing before the first. */
  void download() {
    if (lastRun != null) {
      lastRun.transferToHost(deviceOutput);
    }
  }

  /** Makes both buffers look as if nothing had ever run. */
  void forget() {
    lastRun = null;
    deviceInput.getSegment().fill((byte) 0);
    deviceOutput.getSegment().fill((byte) 0);
  }

  @Override
  public void close() {
    TornadoCall.guarded("TornadoVM cannot give back the memory of " + unit.device().name(), () -> {
      synchronized (ONE_AT_A_TIME) {
        plan.withAllGraphs();
        plan.close();
        return true;
      }
    });
    arena.close();
  }
}
