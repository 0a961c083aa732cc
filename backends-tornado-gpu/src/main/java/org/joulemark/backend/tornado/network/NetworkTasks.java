package org.joulemark.backend.tornado.network;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;

/** The graph of a network, to which tasks are added one by one. */
final class NetworkTasks {

  private static final String NAME = "network";

  private final TaskGraph graph = new TaskGraph(NAME);
  private final KernelContext context = new KernelContext();
  private final Grids grids;
  private final int rows;
  private int count;

  /** @param rows of a batch */
  NetworkTasks(Grids grids, int rows) {
    this.grids = grids;
    this.rows = rows;
  }

  TaskGraph graph() {
    return graph;
  }

  int rows() {
    return rows;
  }

  /** How many were added. */
  int count() {
    return count;
  }

  /** The next one, a kernel of this backend's. */
  Launch kernel(int groupsAlongRows, int groupsAlongOutputs) {
    String task = next();
    grids.add(NAME, task, groupsAlongRows, groupsAlongOutputs);
    return new Launch(graph, task, context);
  }

  /** The name of the next one, a call of a library. */
  String libraryCall() {
    return next();
  }

  private String next() {
    return "task" + count++;
  }
}
