package org.joulemark.workload.svdd.training;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.cache.CacheFolder;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.ModelFile;
import org.joulemark.workload.svdd.model.Sha256;

/**
 * Networks that were trained once and are kept, by plan and rows, in {@code svdd/models} of the cache. Entries are
 * verified whenever they are read; one that is damaged is removed and trained again. Several processes may use it at once:
 * at worst they train the same network twice.
 */
public final class ModelCache {

  private static final System.Logger LOGGER = System.getLogger(ModelCache.class.getName());
  /** To be raised whenever the recipe gives other numbers from the same plan. */
  private static final String RECIPE = "recipe 1";
  private static final int DIGEST_DIGITS = 16;

  private final CacheFolder cache;
  private final String rowsName;

  /**
   * @param rowsName says which rows the networks are trained with, and changes whenever these do: source, seed, count
   */
  public ModelCache(CacheFolder cache, String rowsName) {
    this.cache = cache;
    this.rowsName = rowsName;
  }

  /**
   * The network of a plan; none where it was not trained yet or what was kept is damaged.
   *
   * @throws StorageException where it cannot be read, or is damaged and cannot be removed
   */
  public Optional<DeepSvddModel> get(TrainingPlan plan) {
    Path file = file(plan);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelFile.read(file));
    } catch (InvalidInputException damaged) {
      LOGGER.log(Level.WARNING, "{0}; it is trained again", damaged.getMessage());
      remove(file);
      return Optional.empty();
    }
  }

  /**
   * The networks of plans, in their order; those that are missing are trained, in parallel, and kept.
   *
   * @param rows asked for only where a network is missing
   * @throws StorageException where the cache cannot be written to
   * @throws InterruptedException where the calling thread was interrupted; the same call later goes on
   */
  public List<DeepSvddModel> getOrTrain(List<TrainingPlan> plans, Supplier<TrainingRows> rows, Progress progress)
      throws InterruptedException {
    Map<TrainingPlan, DeepSvddModel> models = new ConcurrentHashMap<>();
    List<TrainingPlan> missing = new ArrayList<>();
    for (TrainingPlan plan : plans) {
      get(plan).ifPresentOrElse(model -> models.put(plan, model), () -> missing.add(plan));
    }
    if (!missing.isEmpty()) {
      cache.folder("svdd", "models");
      Path checkpoints = cache.folder("svdd", "training");
      new TrainingSet(missing.stream().distinct().toList(), rows.get(), checkpoints).train(
          progress, (plan, model) -> {
            ModelFile.write(model, file(plan));
            models.put(plan, model);
          });
    }
    return plans.stream().map(models::get).toList();
  }

  /** Where the network of a plan is kept. */
  Path file(TrainingPlan plan) {
    String digest = new Sha256().add(RECIPE + "\n" + plan.inWords() + "\n" + rowsName).hex();
    String name =
        "z" + plan.z() + "-n" + plan.n() + "-" + plan.activation().name().toLowerCase(Locale.ROOT) + "-"
            + digest.substring(0, DIGEST_DIGITS) + ModelFile.EXTENSION;
    return cache.root().resolve("svdd").resolve("models").resolve(name);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new StorageException(
          "the damaged " + file + " cannot be removed: " + StorageException.reason(failure), failure);
    }
  }
}
