package org.joulemark.tck.workload;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.ElementType;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.QualityBound;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Tolerance;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;

/** Keeps every rule: a random machine over all states of six spins, or the mean of two. */
final class ToyWorkload implements TrainableWorkload, GeneratingWorkload, PreparingWorkload {

  static final int SITES = 6;

  private boolean prepared;

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public String description() {
    return "A random machine of six spins";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration("units", new SettingType.WholeNumber(1, 64), "8", "hidden units"),
        new SettingDeclaration("combination", new SettingType.Choice("single", "mean"), "single", "of one or two"),
        new SettingDeclaration("readout", new SettingType.Choice("amplitude", "units"), "amplitude",
            "what is answered"),
        new SettingDeclaration("weights", new SettingType.PathName(), null, "a file with the seed of the weights"));
  }

  @Override
  public String sizeSetting() {
    return "units";
  }

  @Override
  public Support available(Settings settings) {
    try {
      seed(settings);
      return Support.yes();
    } catch (InvalidInputException unusable) {
      return Support.no(unusable.getMessage());
    }
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed(settings));
    Combination combination =
        settings.text("combination").equals("mean") ? Combination.MEAN : Combination.SINGLE;
    List<Member> members =
        (combination == Combination.MEAN ? List.of("first", "second") : List.of("first")).stream()
            .map(name -> new Member(name, network(settings, random, arena), 0.5))
            .toList();
    Map<Precision, Tolerance> tolerances =
        Map.of(Precision.FLOAT64, new Tolerance(1e-12, 1e-12), Precision.FLOAT32, new Tolerance(1e-5, 1e-5));
    Matrix inputs = spins(arena);
    Matrix references = ReferenceInterpreter.combined(members, combination, inputs, arena);
    return new InferenceProblem(members, combination, "state", inputs, references, tolerances,
        ToyQuality.by(references), List.of(new QualityBound("meanAbsoluteError", 0.1, "what the toy is content with")));
  }

  @Override
  public void prepare(Settings settings, Progress progress) throws InterruptedException {
    if (!prepared) {
      tellSteps(2, progress);
      prepared = true;
    }
  }

  private static long seed(Settings settings) {
    return settings.optionalPath("weights").map(ToyWorkload::seed).orElse(42L);
  }

  private static long seed(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException | NumberFormatException unusable) {
      throw new InvalidInputException("cannot read a seed from " + file, unusable);
    }
  }

  private static Network network(Settings settings, RandomGenerator random, Arena arena) {
    int units = settings.integer("units");
    var dense =
        new Layer.Dense(random(units, SITES, random, arena), random(units, 1, random, arena), Activation.IDENTITY);
    Readout readout = settings.text("readout").equals("units")
        ? new Readout.Identity()
        : new Readout.LogProdTwoCosh(random(SITES, 1, random, arena));
    return new Network(InputKind.SPIN, List.of(dense), readout);
  }

  private static Matrix random(int rows, int columns, RandomGenerator random, Arena arena) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, arena);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, random.nextGaussian());
      }
    }
    return matrix;
  }

  private static Matrix spins(Arena arena) {
    Matrix spins = Matrix.allocate(1 << SITES, SITES, ElementType.FLOAT64, arena);
    for (int state = 0; state < spins.rows(); state++) {
      for (int site = 0; site < SITES; site++) {
        spins.set(state, site, (state >> site & 1) == 1 ? 1 : -1);
      }
    }
    return spins;
  }

  @Override
  public List<SettingDeclaration> trainingSettings() {
    return List.of(new SettingDeclaration("steps", new SettingType.WholeNumber(1, 1000), "100", "of training"));
  }

  @Override
  public String outputName(Settings settings) {
    return id() + ".txt";
  }

  @Override
  public TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException {
    if (Files.isDirectory(output) || !Files.isDirectory(output.resolveSibling("."))) {
      throw new InvalidInputException("cannot write " + output);
    }
    tellSteps(settings.integer("steps"), progress);
    write(output, "4711\n");
    return new TrainingReport(List.of());
  }

  private static void tellSteps(int steps, Progress progress) throws InterruptedException {
    for (int step = 1; step <= steps; step++) {
      progress.step(step, steps, "seed " + step);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  @Override
  public String generatedDataset() {
    return "toy-seed";
  }

  @Override
  public String generatedDatasetDescription() {
    return "A seed of random machines";
  }

  @Override
  public List<SettingDeclaration> generationSettings() {
    return List.of(new SettingDeclaration("steps", new SettingType.WholeNumber(1, 1000), "100", "of generation"));
  }

  @Override
  public String generatedOutputName(Settings settings) {
    return "toy-seed.txt";
  }

  @Override
  public void generate(Settings settings, Path output, Progress progress) throws InterruptedException {
    train(settings, output, progress);
  }

  static void write(Path output, String text) {
    try {
      Files.writeString(output, text);
    } catch (IOException failure) {
      throw new InvalidInputException("cannot write " + output, failure);
    }
  }
}
