package org.joulemark.backend.aimc.function;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Deals the rows of a batch out to threads, a few at a time. */
final class ChunkedRows implements AutoCloseable {

  /** So few that their sums stay in the first cache beside a row of conductances, which is read once for all of them. */
  private static final int CHUNK = 8;

  private final int rows;
  private final List<AnalogChain.Evaluation> evaluations;
  private final ExecutorService workers;

  ChunkedRows(AnalogChain chain, int rows, int threads) {
    this.rows = rows;
    this.evaluations = new ArrayList<>();
    int workersNeeded = Math.clamp(Math.ceilDiv(rows, CHUNK), 1, threads);
    for (int worker = 0; worker < workersNeeded; worker++) {
      evaluations.add(chain.new Evaluation(Math.min(CHUNK, rows)));
    }
    this.workers = Executors.newFixedThreadPool(workersNeeded, Thread.ofPlatform().daemon().name("aimc-", 0).factory());
  }

  void run(double[] inputs, long inference, double[] answers) {
    var nextChunk = new AtomicInteger();
    if (evaluations.size() == 1) {
      evaluate(evaluations.getFirst(), nextChunk, inputs, inference, answers);
      return;
    }
    List<Callable<Void>> tasks = evaluations.stream().<Callable<Void>>map(evaluation -> () -> {
      evaluate(evaluation, nextChunk, inputs, inference, answers);
      return null;
    }).toList();
    try {
      for (Future<Void> task : workers.invokeAll(tasks)) {
        task.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted within an inference", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a worker failed", failed.getCause());
    }
  }

  private void evaluate(
      AnalogChain.Evaluation evaluation, AtomicInteger nextChunk, double[] inputs, long inference, double[] answers) {
    for (int first = nextChunk.getAndAdd(CHUNK); first < rows; first = nextChunk.getAndAdd(CHUNK)) {
      evaluation.run(inputs, first, Math.min(CHUNK, rows - first), inference, answers);
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
