package uk.ac.manchester.tornado.api;

/** Compile-only declaration: the grid of each task, by {@code graph.task}. */
public class GridScheduler {

  public GridScheduler() {}

  public native void addWorkerGrid(String taskName, WorkerGrid workerGrid);
}
