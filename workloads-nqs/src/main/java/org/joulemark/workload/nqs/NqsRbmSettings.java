package org.joulemark.workload.nqs;

import java.util.List;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;

/** The settings of the workload and of its training. */
final class NqsRbmSettings {

  static final int LARGEST_ALPHA = 64;

  static final String LATTICE = "lattice";
  static final String ALPHA = "alpha";
  static final String WEIGHTS = "weights";
  private static final String SEED = "seed";
  private static final String STARTS = "starts";
  private static final String ITERATIONS = "iterations";
  private static final String LEARNING_RATE = "learningRate";
  private static final String DIAGONAL_SHIFT = "diagonalShift";

  private static final SettingDeclaration LATTICE_DECLARATION =
      new SettingDeclaration(LATTICE, new SettingType.Text(), "4x4", "sites, periodic: " + SpinSector.ALLOWED);
  private static final SettingDeclaration ALPHA_DECLARATION =
      new SettingDeclaration(
          ALPHA, new SettingType.WholeNumber(1, LARGEST_ALPHA), "1",
          "hidden units per site; shipped for 4x4: 1, 2, 4, 6, 8, 10");

  private NqsRbmSettings() {}

  static List<SettingDeclaration> ofLoading() {
    return List.of(
        LATTICE_DECLARATION,
        ALPHA_DECLARATION,
        new SettingDeclaration(
            WEIGHTS, new SettingType.PathName(), null,
            "a folder with W.csv and b.csv in EME's layout, or a file written by `joulemark train nqs-rbm`"));
  }

  static List<SettingDeclaration> ofTraining() {
    return List.of(
        LATTICE_DECLARATION,
        ALPHA_DECLARATION,
        new SettingDeclaration(
            SEED, new SettingType.WholeNumber(0, Integer.MAX_VALUE), "1", "of the first start; start k uses seed + k"),
        new SettingDeclaration(
            STARTS, new SettingType.WholeNumber(1, 10_000), "8", "random starts; the lowest energy wins"),
        new SettingDeclaration(
            ITERATIONS, new SettingType.WholeNumber(1, 1_000_000), "1000", "most steps of one start"),
        new SettingDeclaration(
            LEARNING_RATE, new SettingType.RealNumber(1e-6, 100), "1.0", "longest step, in imaginary time 1 / J"),
        new SettingDeclaration(
            DIAGONAL_SHIFT, new SettingType.RealNumber(1e-12, 1), "1e-6",
            "relative regularisation of the covariance matrix in the end"));
  }

  static TrainingPlan plan(Settings settings) {
    return new TrainingPlan(
        SquareLattice.parse(settings.text(LATTICE)),
        settings.integer(ALPHA),
        settings.wholeNumber(SEED),
        settings.integer(STARTS),
        settings.integer(ITERATIONS),
        settings.real(LEARNING_RATE),
        settings.real(DIAGONAL_SHIFT));
  }
}
