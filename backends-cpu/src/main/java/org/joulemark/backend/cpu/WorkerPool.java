package org.joulemark.backend.cpu;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same tasks again and again: the first on the caller's thread, each other on a thread of its own. A thread that
 * waits spins first, because the next call usually comes at once, and parks when it does not come. Running allocates
 * nothing. Used by one caller at a time.
 */
final class WorkerPool implements AutoCloseable {

  private final Runnable callersTask;
  private final List<Worker> workers;
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile @Nullable Thread parkedCaller;
  private volatile @Nullable Throwable failure;

  /**
   * @param tasks at least one
   */
  WorkerPool(List<Runnable> tasks, String name) {
    callersTask = tasks.getFirst();
    workers = tasks.stream().skip(1).map(task -> new Worker(task, name)).toList();
    workers.forEach(Worker::start);
  }

  /** Runs every task once; complete when it returns. */
  void run() {
    unfinished.set(workers.size());
    for (int index = 0; index < workers.size(); index++) {
      workers.get(index).release();
    }
    try {
      callersTask.run();
    } finally {
      awaitWorkers();
    }
    rethrowFailure();
  }

  private void awaitWorkers() {
    long patience = SpinPatience.from(System.nanoTime());
    while (unfinished.get() > 0) {
      if (SpinPatience.lasts(patience)) {
        Thread.onSpinWait();
      } else {
        parkCaller();
      }
    }
  }

  private void parkCaller() {
    parkedCaller = Thread.currentThread();
    if (unfinished.get() > 0) {
      LockSupport.park(this);
    }
    parkedCaller = null;
  }

  private void finishOne() {
    if (unfinished.decrementAndGet() == 0) {
      LockSupport.unpark(parkedCaller);
    }
  }

  private void rethrowFailure() {
    Throwable cause = failure;
    if (cause != null) {
      failure = null;
      throw new IllegalStateException("a worker thread failed: " + cause, cause);
    }
  }

  /** Ends the threads. May be called twice. */
  @Override
  public void close() {
    workers.forEach(Worker::end);
    workers.forEach(Worker::join);
  }

  /** One thread with its one task. */
  private final class Worker {

    private final Runnable task;
    private final Thread thread;
    private volatile int released;
    private volatile boolean parked;
    private volatile boolean ended;

    Worker(Runnable task, String name) {
      this.task = task;
      thread = Thread.ofPlatform().daemon().name(name + "-", 1).unstarted(this::work);
    }

    void start() {
      thread.start();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes
    void release() {
      released++;
      if (parked) {
        LockSupport.unpark(thread);
      }
    }

    void end() {
      ended = true;
      LockSupport.unpark(thread);
    }

    void join() {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException stop) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void work() {
      int done = 0;
      while (awaitRelease(done)) {
        done++;
        runTask();
        finishOne();
      }
    }

    private boolean awaitRelease(int done) {
      long patience = SpinPatience.from(System.nanoTime());
      while (released == done && !ended) {
        if (SpinPatience.lasts(patience)) {
          Thread.onSpinWait();
        } else {
          park(done);
        }
      }
      return !ended;
    }

    private void park(int done) {
      parked = true;
      if (released == done && !ended) {
        LockSupport.park(WorkerPool.this);
      }
      parked = false;
    }

    @SuppressWarnings("CatchingUnchecked") // an Error must reach the caller too
    private void runTask() {
      try {
        task.run();
      } catch (Throwable thrown) {
        failure = thrown;
      }
    }
  }
}
