package uk.ac.manchester.tornado.api;

/** Compile-only declaration: how many work items a task has, and how they are grouped. */
public interface WorkerGrid {

  void setLocalWork(long x, long y, long z);
}
