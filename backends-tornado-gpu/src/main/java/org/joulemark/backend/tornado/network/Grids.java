package org.joulemark.backend.tornado.network;

import org.joulemark.backend.tornado.kernel.Geometry;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.WorkerGrid2D;

/** The work groups of every task. */
final class Grids {

  private final GridScheduler scheduler = new GridScheduler();

  GridScheduler scheduler() {
    return scheduler;
  }

  /** Whole groups: a local size that does not divide the global one makes TornadoVM compute garbage, without a word. */
  void add(String graph, String task, int groupsAlongRows, int groupsAlongOutputs) {
    var grid = new WorkerGrid2D(groupsAlongOutputs * Geometry.GROUP_SIDE, groupsAlongRows * Geometry.GROUP_SIDE);
    grid.setLocalWork(Geometry.GROUP_SIDE, Geometry.GROUP_SIDE, 1);
    scheduler.addWorkerGrid(graph + "." + task, grid);
  }
}
