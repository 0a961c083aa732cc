package org.joulemark.benchmark.gpu;

import org.joulemark.backend.tornado.device.TornadoCall;
import org.joulemark.backend.tornado.device.TornadoDevices;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;
import uk.ac.manchester.tornado.api.WorkerGrid2D;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Equal tasks from one array into another, one after another on a device. Both arrays are moved there once, before the first run;
 * the second comes back when it is fetched.
 */
final class DeviceGraph implements AutoCloseable {

  private final TornadoDevices.Unit unit;
  private final TornadoNativeArray to;
  private final TornadoExecutionPlan plan;
  private TornadoExecutionResult lastRun;

  /** Adds a task of this name to a graph. */
  @FunctionalInterface
  interface Task {
    void addTo(TaskGraph graph, String name, KernelContext context);
  }

  /**
   * Compiles, and runs once.
   *
   * @param name of its own
   * @param groups of a task
   * @throws org.joulemark.api.InvalidInputException where TornadoVM cannot; the message says why
   */
  static DeviceGraph on(
      TornadoDevices.Unit unit, String name, TornadoNativeArray from, TornadoNativeArray to, int groups, int tasks,
      Task task) {
    return TornadoCall.guarded(
        "TornadoVM cannot run " + name + " on " + unit.device().name(),
        () -> new DeviceGraph(unit, name, from, to, groups, tasks, task));
  }

  private DeviceGraph(
      TornadoDevices.Unit unit, String name, TornadoNativeArray from, TornadoNativeArray to, int groups, int tasks,
      Task task) {
    this.unit = unit;
    this.to = to;
    var context = new KernelContext();
    var graph = new TaskGraph(name).transferToDevice(DataTransferMode.FIRST_EXECUTION, from, to);
    var grids = new GridScheduler();
    for (int number = 0; number < tasks; number++) {
      String id = "task" + number;
      task.addTo(graph, id, context);
      var grid = new WorkerGrid2D(groups * LimitKernels.GROUP_ITEMS, 1);
      grid.setLocalWork(LimitKernels.GROUP_ITEMS, 1, 1);
      grids.addWorkerGrid(name + "." + id, grid);
    }
    graph.transferToHost(DataTransferMode.UNDER_DEMAND, to);
    plan = new TornadoExecutionPlan(graph.snapshot());
    plan.withDevice(unit.tornadoDevice()).withGridScheduler(grids);
    lastRun = execute();
  }

  /** Runs every task; they have ended when it returns. */
  void run() {
    lastRun = execute();
  }

  private TornadoExecutionResult execute() {
    return plan.withGraph(0).execute();
  }

  /** What the last run left in the second array. */
  void fetch() {
    lastRun.transferToHost(to);
  }

  @Override
  public void close() {
    TornadoCall.guarded("TornadoVM cannot give back the memory of " + unit.device().name(), () -> {
      plan.withAllGraphs();
      plan.close();
      return true;
    });
  }
}
