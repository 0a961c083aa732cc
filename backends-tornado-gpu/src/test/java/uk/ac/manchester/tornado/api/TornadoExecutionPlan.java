package uk.ac.manchester.tornado.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.backend.tornado.emulator.EmulatedDevices;
import org.joulemark.backend.tornado.emulator.Fault;
import uk.ac.manchester.tornado.api.TaskGraph.EmulatedTask;
import uk.ac.manchester.tornado.api.TaskGraph.EmulatedTransfer;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** Runs graphs on memory of its own. */
public class TornadoExecutionPlan implements AutoCloseable {

  private final ImmutableTaskGraph[] graphs;
  private final Map<Object, TornadoNativeArray> deviceMemory = new IdentityHashMap<>();
  private Map<String, AbstractWorkerGrid> grids = Map.of();
  private TaskGraph selected;
  private String deviceId = "none";
  private boolean profiled;
  private boolean closed;

  public TornadoExecutionPlan(ImmutableTaskGraph... immutableTaskGraphs) {
    graphs = immutableTaskGraphs;
    selected = graphs[0].graph;
  }

  public TornadoExecutionPlan withDevice(TornadoDevice device) {
    deviceId = ((EmulatedDevices.Device) device).id();
    return this;
  }

  public TornadoExecutionPlan withGridScheduler(GridScheduler gridScheduler) {
    grids = gridScheduler.grids;
    return this;
  }

  public TornadoExecutionPlan withProfiler(ProfilerMode profilerMode) {
    profiled = true;
    return this;
  }

  public TornadoExecutionPlan withoutProfiler() {
    profiled = false;
    return this;
  }

  public TornadoExecutionPlan withGraph(int graphIndex) {
    selected = graphs[graphIndex].graph;
    return this;
  }

  public TornadoExecutionPlan withAllGraphs() {
    return this;
  }

  public TornadoExecutionResult execute() {
    if (closed) {
      throw new IllegalStateException("this plan gave its memory back");
    }
    Fault.current().compile();
    for (EmulatedTransfer transfer : selected.toDevice) {
      boolean first = !deviceMemory.containsKey(transfer.array());
      if (first || transfer.mode() == DataTransferMode.EVERY_EXECUTION) {
        deviceMemory.computeIfAbsent(transfer.array(), _ -> transfer.array().emulatedCopy())
            .emulatedCopyFrom(transfer.array());
      }
    }
    for (Object array : selected.consumed) {
      if (!deviceMemory.containsKey(array)) {
        throw new IllegalStateException("nothing was persisted on the device");
      }
    }
    List<String> times = new ArrayList<>();
    for (EmulatedTask task : selected.tasks) {
      run(task);
      times.add(Fault.current().kernelTime());
    }
    return new TornadoExecutionResult(deviceMemory, deviceId, profiled ? times : List.of());
  }

  private void run(EmulatedTask task) {
    AbstractWorkerGrid grid = grids.get(selected.name + "." + task.id());
    if (grid == null) {
      task.code().accept(onDevice(task, new KernelContext()));
      return;
    }
    int itemsOfGroup = grid.localX * grid.localY;
    int groupsX = grid.globalX / grid.localX;
    int groupsY = grid.globalY / grid.localY;
    for (int y = 0; y < Fault.current().groups(groupsY); y++) {
      for (int x = 0; x < groupsX; x++) {
        runGroup(task, new EmulatedGroup(x, y, itemsOfGroup), grid);
      }
    }
  }

  private void runGroup(EmulatedTask task, EmulatedGroup group, AbstractWorkerGrid grid) {
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    List<Thread> items = new ArrayList<>();
    for (int y = 0; y < grid.localY; y++) {
      for (int x = 0; x < grid.localX; x++) {
        var context = new KernelContext(group, x, y);
        items.add(Thread.ofVirtual()
            .uncaughtExceptionHandler((_, failure) -> thrown.add(failure))
            .start(() -> task.code().accept(onDevice(task, context))));
      }
    }
    for (Thread item : items) {
      try {
        item.join();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
    if (!thrown.isEmpty()) {
      throw new IllegalStateException("a work item failed", thrown.getFirst());
    }
  }

  private Object[] onDevice(EmulatedTask task, KernelContext context) {
    Object[] arguments = task.arguments().clone();
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index] instanceof KernelContext) {
        arguments[index] = context;
      } else if (arguments[index] instanceof TornadoNativeArray array) {
        arguments[index] = deviceMemory.computeIfAbsent(array, _ -> array.emulatedCopy());
      }
    }
    return arguments;
  }

  @Override
  public void close() throws TornadoExecutionPlanException {
    closed = true;
    deviceMemory.clear();
  }
}
