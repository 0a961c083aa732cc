package org.joulemark.engine.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Forks that run at the same time, and end together where one of them fails or the calling thread is interrupted. */
final class ParallelForks {

  private ParallelForks() {}

  /**
   * Runs them to their end.
   *
   * @return what they gave, in the order in which they ended
   */
  static <T> List<T> run(List<Callable<T>> forks) throws InterruptedException {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("fork-", 0).factory())) {
      try {
        return results(forks, new ExecutorCompletionService<>(threads));
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static <T> List<T> results(List<Callable<T>> forks, CompletionService<T> completion)
      throws InterruptedException {
    forks.forEach(completion::submit);
    List<T> results = new ArrayList<>();
    while (results.size() < forks.size()) {
      try {
        results.add(completion.take().get());
      } catch (ExecutionException failed) {
        throw cause(failed);
      }
    }
    return results;
  }

  private static RuntimeException cause(ExecutionException failed) throws InterruptedException {
    return switch (failed.getCause()) {
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException refused -> refused;
      case Error fault -> throw fault;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
