package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;
import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.joulemark.workload.svdd.event.EventFile;

/**
 * {@code svdd}: anomaly scores of a Deep SVDD network for particle collisions, as in Kösters et al., APL Machine Learning 1,
 * 016101 (2023). An input row is an event of 76 standard-scaled numbers.
 */
public final class SvddWorkload implements PreparingWorkload, TrainableWorkload, GeneratingWorkload {

  private static final String GENERATED_EVENTS = "events";
  private static final String GENERATED_SEED = "seed";

  private static final PublishedCost CHIP_OF_THE_PAPER = new PublishedCost(
      "MP-AIMC chip, modelled by Kösters et al. 2023", 101.5e-9, 2e7,
      "Kösters et al., APL Machine Learning 1, 016101 (2023), arXiv:2209.10481: 101.5 nJ per inference at one result every"
          + " 50 ns");

  private final String defaultRows;

  /** The workload as it is published. */
  public SvddWorkload() {
    this(SvddSettings.DEFAULT_ROWS);
  }

  /** Other rows by default: the references of as many as are published take a second at every load. */
  SvddWorkload(String defaultRows) {
    this.defaultRows = defaultRows;
  }

  @Override
  public String id() {
    return "svdd";
  }

  @Override
  public String description() {
    return "a Deep SVDD network that scores particle collisions for anomalies";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return SvddSettings.ofSingle(defaultRows);
  }

  @Override
  public String sizeSetting() {
    return SvddSettings.Z;
  }

  @Override
  public Support available(Settings settings) {
    return Availability.of(settings, () -> {
      Optional<Path> weights = settings.optionalPath(SvddSettings.WEIGHTS);
      NetworkWish wish = NetworkWish.of(settings);
      weights.ifPresentOrElse(
          path -> UserWeights.read(path).find(wish), () -> DefaultNetworks.requirePublished(wish.orDefault()));
    });
  }

  @Override
  public void prepare(Settings settings, Progress progress) throws InterruptedException {
    if (settings.optionalPath(SvddSettings.WEIGHTS).isEmpty()) {
      NetworkWish wish = NetworkWish.of(settings);
      DefaultNetworks.ofUser().train(List.of(wish.orDefault()), activation(wish), progress);
    }
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    return new ScoringProblem(List.of(network(settings)), Combination.SINGLE, ScoredEvents.of(settings)).load(arena);
  }

  @Override
  public List<PublishedCost> publishedCosts(Settings settings) {
    return List.of(CHIP_OF_THE_PAPER);
  }

  private static NamedModel network(Settings settings) {
    NetworkWish wish = NetworkWish.of(settings);
    return settings.optionalPath(SvddSettings.WEIGHTS)
        .map(path -> UserWeights.read(path).find(wish))
        .orElseGet(() -> DefaultNetworks.ofUser().get(List.of(wish.orDefault()), activation(wish)).getFirst());
  }

  private static Activation activation(NetworkWish wish) {
    return wish.activation().orElse(SvddSettings.DEFAULT_ACTIVATION);
  }

  @Override
  public List<SettingDeclaration> trainingSettings() {
    return TrainingSettings.declarations();
  }

  @Override
  public String outputName(Settings settings) {
    return TrainedFiles.name(TrainingSettings.of(settings));
  }

  @Override
  public TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException {
    TrainingSettings asked = TrainingSettings.of(settings);
    return new TrainingReport(new Training(asked).run(TrainedFiles.at(output, asked), progress));
  }

  @Override
  public String generatedDataset() {
    return "lhc-toy";
  }

  @Override
  public String generatedDatasetDescription() {
    return "toy collisions in the layout of the LHC 40 MHz dataset; not Pythia";
  }

  @Override
  public List<SettingDeclaration> generationSettings() {
    return List.of(
        new SettingDeclaration(
            GENERATED_EVENTS, new SettingType.WholeNumber(1, 100_000_000), "100000",
            "events: half background, an eighth of each signal"),
        new SettingDeclaration(GENERATED_SEED, new SettingType.WholeNumber(0, Long.MAX_VALUE), "1", "of all chance"));
  }

  @Override
  public String generatedOutputName(Settings settings) {
    return generatedDataset() + "-" + settings.text(GENERATED_EVENTS) + ".h5";
  }

  @Override
  public void generate(Settings settings, Path output, Progress progress) throws InterruptedException {
    ToyCollisions toy = ToyCollisions.of(
        settings.wholeNumber(GENERATED_EVENTS), settings.wholeNumber(GENERATED_SEED), EventMixture.EVALUATION);
    EventFile.write(toy, output, toy.provenance(), progress);
  }
}
