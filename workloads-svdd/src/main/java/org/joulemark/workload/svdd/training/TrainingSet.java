package org.joulemark.workload.svdd.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joulemark.api.Progress;
import org.joulemark.workload.svdd.model.DeepSvddModel;

/** Trains several networks with the same rows, one per core at a time. */
public final class TrainingSet {

  /** Takes a network as soon as it is trained, on the thread that trained it. */
  @FunctionalInterface
  public interface Receiver {
    void trained(TrainingPlan plan, DeepSvddModel model);
  }

  private final List<TrainingPlan> plans;
  private final PreparedRows rows;
  private final Path checkpointFolder;

  /**
   * @param checkpointFolder where checkpoints are kept; exists
   */
  public TrainingSet(List<TrainingPlan> plans, TrainingRows rows, Path checkpointFolder) {
    this.plans = List.copyOf(plans);
    this.rows = PreparedRows.of(rows);
    this.checkpointFolder = checkpointFolder;
  }

  /**
   * Trains all of them. Checkpoints remain until the receiver has got the last network, so that after an interruption
   * nothing is trained twice.
   *
   * @return one per plan, in their order
   * @throws InterruptedException where the calling thread was interrupted; all training has then ended
   */
  public List<DeepSvddModel> train(Progress progress, Receiver receiver) throws InterruptedException {
    CombinedProgress combined = new CombinedProgress(plans, progress);
    List<DeepSvddTraining> trainings =
        plans.stream().map(plan -> new DeepSvddTraining(plan, rows, checkpointFolder)).toList();
    List<Callable<DeepSvddModel>> work = new ArrayList<>();
    for (int index = 0; index < plans.size(); index++) {
      int number = index;
      work.add(
          () -> {
            DeepSvddModel model = trainings.get(number).train(combined.listener(number));
            receiver.trained(plans.get(number), model);
            combined.finished(number);
            return model;
          });
    }
    List<DeepSvddModel> models = inParallel(work);
    trainings.forEach(DeepSvddTraining::forget);
    return models;
  }

  private static List<DeepSvddModel> inParallel(List<Callable<DeepSvddModel>> work) throws InterruptedException {
    int threads = Math.max(1, Math.min(work.size(), Runtime.getRuntime().availableProcessors()));
    // Its close() waits for all, and interrupts them where the caller is interrupted meanwhile.
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<DeepSvddModel>> running = work.stream().map(executor::submit).toList();
      try {
        List<DeepSvddModel> models = new ArrayList<>();
        for (Future<DeepSvddModel> future : running) {
          models.add(future.get());
        }
        return models;
      } catch (ExecutionException failure) {
        throw unwrapped(failure);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) throws InterruptedException {
    return switch (failure.getCause()) {
      case RuntimeException unchecked -> unchecked;
      case InterruptedException interrupted -> throw interrupted;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
