package uk.ac.manchester.tornado.api;

public abstract class AbstractWorkerGrid implements WorkerGrid {

  final int globalX;
  final int globalY;
  int localX = 1;
  int localY = 1;

  AbstractWorkerGrid(int globalX, int globalY) {
    this.globalX = globalX;
    this.globalY = globalY;
  }

  @Override
  public void setLocalWork(long x, long y, long z) {
    localX = Math.toIntExact(x);
    localY = Math.toIntExact(y);
  }
}
