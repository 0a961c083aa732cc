package org.joulemark.workload.svdd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;

/** The settings of both workloads. */
final class SvddSettings {

  static final String Z = "z";
  static final String N = "n";
  static final String ACTIVATION = "activation";
  static final String EVENTS = "events";
  static final String ROWS = "rows";
  static final String WEIGHTS = "weights";
  static final String NETWORKS = "networks";
  static final String COMBINATION = "combination";

  /** What a network is where neither a setting nor a file says otherwise. */
  static final NetworkId DEFAULT_NETWORK = new NetworkId(21, 0);
  static final Activation DEFAULT_ACTIVATION = Activation.ELU;

  /** Half of them background: just enough to resolve a background efficiency of 1e-3. */
  static final String DEFAULT_ROWS = "20000";
  /** Of 63 networks each: the references alone of more would take longer than what is measured. */
  private static final String DEFAULT_ENSEMBLE_ROWS = "2000";
  private static final int MOST_ROWS = 10_000_000;

  private static final SettingDeclaration ACTIVATION_DECLARATION =
      new SettingDeclaration(
          ACTIVATION, new SettingType.Choice("elu", "relu"), null,
          "of the hidden layers; by default what the weights have, else elu");
  private static final SettingDeclaration EVENTS_DECLARATION =
      new SettingDeclaration(
          EVENTS, new SettingType.PathName(), null,
          "an HDF5 file of events, or a folder with those of the LHC dataset; by default toy collisions, which are not Pythia");

  private SvddSettings() {}

  /**
   * Those of one network.
   *
   * @param rows by default
   */
  static List<SettingDeclaration> ofSingle(String rows) {
    return List.of(
        new SettingDeclaration(
            Z, new SettingType.WholeNumber(1, NetworkId.LARGEST_Z), null,
            "outputs; by default what the weights have, else 21; trained by itself for 5, 8, 13, 21, 34, 55, 89, 144, 233"),
        new SettingDeclaration(
            N, new SettingType.WholeNumber(0, NetworkId.LARGEST_N), null,
            "every coordinate of the centre; by default what the weights say, else 0; trained by itself for 0, 1, 2, 3, 4, 10, 25"),
        ACTIVATION_DECLARATION,
        EVENTS_DECLARATION,
        rows(rows),
        new SettingDeclaration(
            WEIGHTS, new SettingType.PathName(), null,
            "a file of `joulemark train svdd` or a Keras HDF5 file, or a folder of such files; by default trained once and cached"));
  }

  /**
   * The ensemble's.
   *
   * @param networks by default
   */
  static List<SettingDeclaration> ofEnsemble(String networks) {
    return List.of(
        new SettingDeclaration(
            NETWORKS, new SettingType.Text(), networks,
            "all 63, or pairs z/n joined by +, such as 5/0+233/25; * stands for all: */0"),
        new SettingDeclaration(
            COMBINATION, new SettingType.Choice("max", "min", "mean", "product"), "max",
            "how the members' scores, each divided by its largest over the training set, become one"),
        ACTIVATION_DECLARATION,
        EVENTS_DECLARATION,
        rows(DEFAULT_ENSEMBLE_ROWS),
        new SettingDeclaration(
            WEIGHTS, new SettingType.PathName(), null,
            "a folder with the networks' files; by default trained once and cached"));
  }

  private static SettingDeclaration rows(String count) {
    return new SettingDeclaration(
        ROWS, new SettingType.WholeNumber(1, MOST_ROWS), count,
        "events that are scored: half of them background, the rest shared by the signals there are");
  }

  static Optional<Integer> z(Settings settings) {
    return settings.optionalText(Z).map(Integer::valueOf);
  }

  static Optional<Integer> n(Settings settings) {
    return settings.optionalText(N).map(Integer::valueOf);
  }

  static Optional<Activation> activation(Settings settings) {
    return settings.optionalText(ACTIVATION).map(SvddSettings::activation);
  }

  private static Activation activation(String text) {
    return Activation.valueOf(text.toUpperCase(Locale.ROOT));
  }

  static Combination combination(Settings settings) {
    return Combination.valueOf(settings.text(COMBINATION).toUpperCase(Locale.ROOT));
  }
}
