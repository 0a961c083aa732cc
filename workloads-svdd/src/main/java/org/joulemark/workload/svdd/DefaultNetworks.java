package org.joulemark.workload.svdd;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.cache.CacheFolder;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.training.ModelCache;
import org.joulemark.workload.svdd.training.TrainingPlan;
import org.joulemark.workload.svdd.training.TrainingRows;

/** The networks of the paper, trained on toy background when they are first needed, and kept in the user's cache. */
final class DefaultNetworks {

  private static final Progress SILENT = (_, _, _) -> {};

  private final ModelCache cache;

  private DefaultNetworks(ModelCache cache) {
    this.cache = cache;
  }

  static DefaultNetworks ofUser() {
    return new DefaultNetworks(new ModelCache(CacheFolder.ofUser(), ToyBackground.DEFAULT.name()));
  }

  /**
   * Refuses what nobody trains by itself.
   *
   * @throws InvalidInputException where the paper has no such network
   */
  static void requirePublished(NetworkId network) {
    if (!network.isPublished()) {
      throw new InvalidInputException(
          "no network with z " + network.z() + " and n " + network.n() + " is trained by itself; z is one of "
              + inWords(NetworkId.PUBLISHED_Z) + " and n one of " + inWords(NetworkId.PUBLISHED_N)
              + "; else train it with `joulemark train svdd --z " + network.z() + " --n " + network.n()
              + "` and give the file as setting 'weights'");
    }
  }

  private static String inWords(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }

  /**
   * The networks in the order given; those that are missing are trained without a word.
   *
   * @throws StorageException where the cache cannot be written
   */
  List<NamedModel> get(List<NetworkId> networks, Activation activation) {
    try {
      return train(networks, activation, SILENT);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InvalidInputException("training of the default networks was interrupted", interrupted);
    }
  }

  /**
   * The networks in the order given; those that are missing are trained.
   *
   * @throws StorageException where the cache cannot be written
   * @throws InterruptedException where the calling thread was interrupted
   */
  List<NamedModel> train(List<NetworkId> networks, Activation activation, Progress progress)
      throws InterruptedException {
    networks.forEach(DefaultNetworks::requirePublished);
    List<TrainingPlan> plans = networks.stream()
        .map(network -> TrainingPlan.standard(network.z(), network.n(), activation))
        .toList();
    List<DeepSvddModel> models =
        cache.getOrTrain(plans, () -> TrainingRows.of(ToyBackground.DEFAULT.events()), progress);
    List<NamedModel> named = new ArrayList<>();
    for (int index = 0; index < models.size(); index++) {
      named.add(new NamedModel(networks.get(index).toString(), models.get(index)));
    }
    return named;
  }
}
