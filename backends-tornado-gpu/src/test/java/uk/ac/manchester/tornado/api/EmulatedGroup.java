package uk.ac.manchester.tornado.api;

import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What the work items of a group share. */
final class EmulatedGroup {

  /** An item that leaves a barrier out leaves the others waiting. */
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final int x;
  private final int y;
  private final CyclicBarrier barrier;
  private final Map<Integer, Object> localMemory = new ConcurrentHashMap<>();

  EmulatedGroup(int x, int y, int items) {
    this.x = x;
    this.y = y;
    barrier = new CyclicBarrier(items);
  }

  int x() {
    return x;
  }

  int y() {
    return y;
  }

  void await() {
    try {
      barrier.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException broken) {
      throw new IllegalStateException("not every work item of a group came to the barrier", broken);
    }
  }

  @SuppressWarnings("unchecked")
  <T> T shared(int number, Supplier<T> array) {
    return (T) localMemory.computeIfAbsent(number, _ -> array.get());
  }
}
