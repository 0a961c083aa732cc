package org.joulemark.tck.leftover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The threads that live at one moment. */
public final class LiveThreads {

  /** A thread that was told to end may take a while, on a busy machine above all. */
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private static final long PAUSE_NANOS = 5_000_000;

  /** Belong to the JVM, whoever was first to need them. */
  private static final List<String> OF_THE_JVM =
      List.of("ForkJoinPool.commonPool-", "Common-Cleaner", "Attach Listener", "C1 Comp", "C2 Comp", "junit-");

  private final Set<Thread> threads;

  private LiveThreads(Set<Thread> threads) {
    this.threads = threads;
  }

  public static LiveThreads now() {
    return new LiveThreads(all());
  }

  /** Names of threads that were started since and have not ended within some seconds. */
  public List<String> startedSinceAndStillAlive() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    List<String> alive = startedSince();
    while (!alive.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE_NANOS);
      alive = startedSince();
    }
    return alive;
  }

  private List<String> startedSince() {
    return all().stream()
        .filter(thread -> !threads.contains(thread))
        .map(Thread::getName)
        .filter(name -> OF_THE_JVM.stream().noneMatch(name::startsWith))
        .sorted()
        .toList();
  }

  private static Set<Thread> all() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }
}
