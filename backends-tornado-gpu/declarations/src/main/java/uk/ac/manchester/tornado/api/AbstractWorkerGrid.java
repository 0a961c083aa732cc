package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public abstract class AbstractWorkerGrid implements WorkerGrid {

  AbstractWorkerGrid() {}

  @Override
  public native void setLocalWork(long x, long y, long z);
}
