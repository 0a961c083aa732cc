package org.joulemark.workload.svdd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.workload.svdd.training.TrainingPlan;

/**
 * The settings of training, read.
 *
 * @param plans one per network asked for
 * @param events to train with; toy background where there are none
 * @param trainingEvents at most so many
 * @param onnx whether to write each network as ONNX too
 */
record TrainingSettings(List<TrainingPlan> plans, Optional<Path> events, int trainingEvents, boolean onnx) {

  private static final String TRAINING_EVENTS = "trainingEvents";
  private static final String EPOCHS = "epochs";
  private static final String BATCH_ROWS = "batchRows";
  private static final String LEARNING_RATE = "learningRate";
  private static final String WEIGHT_DECAY = "weightDecay";
  private static final String PATIENCE = "patience";
  private static final String SEED = "seed";
  private static final String ONNX = "onnx";
  private static final String ALL = "all";
  private static final int MOST_TRAINING_EVENTS = 20_000_000;

  private static final TrainingPlan STANDARD = TrainingPlan.standard(
      SvddSettings.DEFAULT_NETWORK.z(), SvddSettings.DEFAULT_NETWORK.n(), SvddSettings.DEFAULT_ACTIVATION);

  static List<SettingDeclaration> declarations() {
    return List.of(
        new SettingDeclaration(
            SvddSettings.Z, new SettingType.Text(), Integer.toString(STANDARD.z()),
            "outputs: a number, several joined by commas, or all for the paper's nine"),
        new SettingDeclaration(
            SvddSettings.N, new SettingType.Text(), Integer.toString(STANDARD.n()),
            "every coordinate of the centre: a number, several joined by commas, or all for the paper's seven"),
        new SettingDeclaration(
            SvddSettings.ACTIVATION, new SettingType.Choice("elu", "relu"), "elu", "of the hidden layers"),
        new SettingDeclaration(
            SvddSettings.EVENTS, new SettingType.PathName(), null,
            "an HDF5 file or a folder whose background to train with; by default toy collisions, which are not Pythia"),
        new SettingDeclaration(
            TRAINING_EVENTS, new SettingType.WholeNumber(2, MOST_TRAINING_EVENTS),
            Integer.toString(ToyBackground.DEFAULT.count()), "background events at most; one in ten judges training"),
        new SettingDeclaration(
            EPOCHS, new SettingType.WholeNumber(1, 100_000), Integer.toString(STANDARD.epochs()),
            "most passes over the events"),
        new SettingDeclaration(
            BATCH_ROWS, new SettingType.WholeNumber(1, 1_000_000), Integer.toString(STANDARD.batchRows()),
            "events per step of Adam"),
        new SettingDeclaration(
            LEARNING_RATE, new SettingType.RealNumber(1e-9, 10), null,
            "of Adam in the beginning; by default slow for n = 0, faster for centres further away"),
        new SettingDeclaration(
            WEIGHT_DECAY, new SettingType.RealNumber(0, 10), Double.toString(STANDARD.weightDecay()),
            "lambda of the penalty lambda / 2 sum w^2"),
        new SettingDeclaration(
            PATIENCE, new SettingType.WholeNumber(1, 100_000), Integer.toString(STANDARD.patience()),
            "epochs without a lower validation loss before training stops"),
        new SettingDeclaration(
            SEED, new SettingType.WholeNumber(0, Long.MAX_VALUE), Long.toString(STANDARD.seed()),
            "of the first weights and of the order of the events"),
        new SettingDeclaration(
            ONNX, new SettingType.Flag(), "false", "write each network as ONNX too, beside its file"));
  }

  /**
   * Reads the settings.
   *
   * @throws InvalidInputException for a list of z or n that cannot be read
   */
  static TrainingSettings of(Settings settings) {
    return new TrainingSettings(
        plans(settings), settings.optionalPath(SvddSettings.EVENTS), settings.integer(TRAINING_EVENTS),
        settings.flag(ONNX));
  }

  private static List<TrainingPlan> plans(Settings settings) {
    List<TrainingPlan> plans = new ArrayList<>();
    for (int z : numbers(settings, SvddSettings.Z, 1, NetworkId.LARGEST_Z, NetworkId.PUBLISHED_Z)) {
      for (int n : numbers(settings, SvddSettings.N, 0, NetworkId.LARGEST_N, NetworkId.PUBLISHED_N)) {
        plans.add(plan(settings, z, n));
      }
    }
    return plans;
  }

  private static TrainingPlan plan(Settings settings, int z, int n) {
    TrainingPlan standard = TrainingPlan.standard(
        z, n, Activation.valueOf(settings.text(SvddSettings.ACTIVATION).toUpperCase(Locale.ROOT)));
    return new TrainingPlan(
        z, n, standard.activation(), standard.hidden(), standard.biases(),
        settings.integer(EPOCHS), settings.integer(BATCH_ROWS), learningRate(settings, standard),
        settings.real(WEIGHT_DECAY),
        settings.integer(PATIENCE), standard.leastImprovement(), settings.wholeNumber(SEED));
  }

  private static double learningRate(Settings settings, TrainingPlan standard) {
    return settings.optionalText(LEARNING_RATE).map(Double::valueOf).orElse(standard.learningRate());
  }

  private static Set<Integer> numbers(Settings settings, String name, int least, int most, List<Integer> all) {
    String text = settings.text(name);
    if (text.equals(ALL)) {
      return new LinkedHashSet<>(all);
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      String stripped = part.strip();
      int number = stripped.matches("\\d{1,4}") ? Integer.parseInt(stripped) : -1;
      if (number < least || number > most) {
        throw new InvalidInputException(
            "setting '" + name + "' holds '" + stripped + "'; allowed: all, or whole numbers from " + least + " to "
                + most
                + " joined by commas");
      }
      numbers.add(number);
    }
    return numbers;
  }
}
