package org.joulemark.tck.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that were alive at one moment, the JDK's own and JUnit's left out.
 *
 * @param threads compared by identity, as Thread does
 */
public record LiveThreads(Set<Thread> threads) {

  /** Long enough for a pool that was told to stop, on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  public static LiveThreads now() {
    return new LiveThreads(Set.copyOf(Thread.getAllStackTraces().keySet()));
  }

  /**
   * Fails where at least one thread for each of the repetitions has come and stays. Fewer are forgiven: a library that
   * starts one thread for the whole JVM leaks nothing.
   *
   * @param activity what was repeated: {@code load()}
   */
  public void requireNoneLeftBy(String activity, int repetitions) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Thread> left = newcomers();
    while (left.size() >= repetitions && System.nanoTime() < deadline) {
      Thread.sleep(20);
      left = newcomers();
    }
    Broken.unless(left.size() < repetitions,
        "no thread left alive by " + activity,
        left.size() + " more after " + repetitions + " times, " + PATIENCE.toSeconds() + " s later: "
            + left.stream().limit(3).map(Thread::getName).toList(),
        "an executor or a timer is started and never shut down; its threads disturb every later measurement");
  }

  private List<Thread> newcomers() {
    return now().threads.stream().filter(thread -> !threads.contains(thread) && !isShared(thread)).toList();
  }

  private static boolean isShared(Thread thread) {
    if (thread instanceof ForkJoinWorkerThread worker && worker.getPool().equals(ForkJoinPool.commonPool())) {
      return true;
    }
    ThreadGroup group = thread.getThreadGroup();
    return group == null || group.getName().equals("system") || thread.getName().startsWith("junit-");
  }
}
