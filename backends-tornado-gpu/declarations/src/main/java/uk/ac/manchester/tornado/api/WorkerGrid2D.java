package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public class WorkerGrid2D extends AbstractWorkerGrid {

  public WorkerGrid2D(int x, int y) {}
}
