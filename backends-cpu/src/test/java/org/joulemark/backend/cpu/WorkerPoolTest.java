package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real clock says when a thread parks; a test waits until it has, however long that is. The limit ends one that hangs. */
@DisplayName("A pool of worker threads")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerPoolTest {

  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicReference<@Nullable Thread> caller = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();

  private void count() {
    runs.incrementAndGet();
  }

  private void countAsCaller() {
    caller.set(Thread.currentThread());
    count();
  }

  private void countAsWorker() {
    worker.set(Thread.currentThread());
    count();
  }

  private void countOnceTheCallerHasParked() {
    awaitParked(caller);
    count();
  }

  private static void awaitParked(AtomicReference<@Nullable Thread> awaited) {
    while (!isParked(awaited.get())) {
      Thread.onSpinWait();
    }
  }

  private static boolean isParked(@Nullable Thread thread) {
    return thread != null && thread.getState() == Thread.State.WAITING;
  }

  @Test
  void runsEveryTaskOncePerCall() {
    try (var pool = new WorkerPool(List.of(this::count, this::count, this::count), "test")) {
      for (int call = 1; call <= 10_000; call++) {
        pool.run();
        assertThat(runs).hasValue(3 * call);
      }
    }
  }

  @Test
  void wakesThreadsThatHaveGivenUpSpinning() {
    try (var pool = new WorkerPool(List.of(this::count, this::countAsWorker), "test")) {
      for (int call = 1; call <= 20; call++) {
        pool.run();
        assertThat(runs).hasValue(2 * call);
        awaitParked(worker);
      }
    }
  }

  @Test
  void waitsForAWorkerThatTakesLongerThanTheCaller() {
    try (var pool = new WorkerPool(List.of(this::countAsCaller, this::countOnceTheCallerHasParked), "test")) {
      for (int call = 1; call <= 20; call++) {
        pool.run();
        assertThat(runs).hasValue(2 * call);
      }
    }
  }

  @Test
  void reportsTheFailureOfAWorkerAndGoesOn() {
    Runnable failingOnce = () -> {
      if (runs.getAndIncrement() == 0) {
        throw new ArithmeticException("overflow");
      }
    };
    try (var pool = new WorkerPool(List.of(() -> {}, failingOnce), "test")) {
      assertThatIllegalStateException().isThrownBy(pool::run).withMessageContaining("overflow");
      pool.run();
      assertThat(runs).hasValue(2);
    }
  }

  @Test
  void waitsForItsWorkersEvenWhereTheCallersOwnTaskFails() {
    Runnable failing = () -> {
      caller.set(Thread.currentThread());
      throw new ArithmeticException("overflow");
    };
    try (var pool = new WorkerPool(List.of(failing, this::countOnceTheCallerHasParked), "test")) {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(pool::run);
      assertThat(runs).hasValue(1);
    }
  }
}
