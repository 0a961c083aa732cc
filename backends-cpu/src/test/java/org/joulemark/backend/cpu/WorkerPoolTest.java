package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pool of worker threads")
class WorkerPoolTest {

  private final AtomicInteger runs = new AtomicInteger();

  private void count() {
    runs.incrementAndGet();
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
    try (var pool = new WorkerPool(List.of(this::count, this::count), "test")) {
      for (int call = 1; call <= 20; call++) {
        LockSupport.parkNanos(2_000_000);
        pool.run();
        assertThat(runs).hasValue(2 * call);
      }
    }
  }

  @Test
  void waitsForAWorkerThatTakesLongerThanTheCaller() {
    Runnable slow = () -> {
      LockSupport.parkNanos(2_000_000);
      count();
    };
    try (var pool = new WorkerPool(List.of(this::count, slow), "test")) {
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
    Runnable slow = () -> {
      LockSupport.parkNanos(2_000_000);
      count();
    };
    Runnable failing = () -> {
      throw new ArithmeticException("overflow");
    };
    try (var pool = new WorkerPool(List.of(failing, slow), "test")) {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(pool::run);
      assertThat(runs).hasValue(1);
    }
  }
}
