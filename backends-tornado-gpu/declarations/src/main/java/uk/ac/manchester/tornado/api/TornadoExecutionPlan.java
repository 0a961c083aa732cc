package uk.ac.manchester.tornado.api;

import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/** Compile-only declaration: graphs, the device they run on, and how. */
public class TornadoExecutionPlan implements AutoCloseable {

  public TornadoExecutionPlan(ImmutableTaskGraph... immutableTaskGraphs) {}

  public native TornadoExecutionPlan withDevice(TornadoDevice device);

  public native TornadoExecutionPlan withGridScheduler(GridScheduler gridScheduler);

  public native TornadoExecutionPlan withProfiler(ProfilerMode profilerMode);

  public native TornadoExecutionPlan withoutProfiler();

  public native TornadoExecutionPlan withGraph(int graphIndex);

  public native TornadoExecutionPlan withAllGraphs();

  public native TornadoExecutionResult execute();

  @Override
  public native void close() throws TornadoExecutionPlanException;
}
