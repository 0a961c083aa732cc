package uk.ac.manchester.tornado.api;

import java.util.HashMap;
import java.util.Map;

public class GridScheduler {

  final Map<String, AbstractWorkerGrid> grids = new HashMap<>();

  public void addWorkerGrid(String taskName, WorkerGrid workerGrid) {
    grids.put(taskName, (AbstractWorkerGrid) workerGrid);
  }
}
