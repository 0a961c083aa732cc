package org.joulemark.workload.nqs;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.Combination;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.StorageException;
import org.joulemark.api.Support;
import org.joulemark.api.Tolerance;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;

/**
 * {@code nqs-rbm}: ln psi of a restricted Boltzmann machine for all states of zero magnetisation of the L x L Heisenberg
 * antiferromagnet, as in Kösters et al., APL Machine Learning 1, 016101 (2023).
 *
 * <p>Input row k is the k-th smallest N-bit integer with N / 2 ones, most significant bit first, a one as +1 and a zero
 * as -1. Quality: {@code overlap} with the exact ground state, {@code energyPerSite} in units of the exchange
 * coupling, {@code maxAbsoluteError} of ln psi.
 */
public final class NqsRbmWorkload implements TrainableWorkload {

  private static final String ID = "nqs-rbm";

  /**
   * Rounding in a sum grows with the sum, so most of the tolerance is relative. A plain float32 loop, theta and ln psi
   * accumulated term by term, is off by up to 8e-6 at alpha = 1 and 2.2e-4 at alpha = 8 (ln psi about 155), which is 0.4
   * of what is allowed; a pairwise sum by up to 3.4e-5. One spin read the wrong way round moves ln psi by 0.4 or more in
   * the median, a thousand times what is allowed. A plain float64 loop is off by 4e-13.
   */
  private static final Map<Precision, Tolerance> TOLERANCES =
      Map.of(Precision.FLOAT64, new Tolerance(1e-11, 1e-12), Precision.FLOAT32, new Tolerance(5e-5, 3e-6));

  private static final String LATTICE_OF_THE_PAPER = "4x4";
  private static final PublishedCost CHIP_OF_THE_PAPER = new PublishedCost(
      "MP-AIMC chip, modelled by Kösters et al. 2023", 31.5e-9, 2e7,
      "Kösters et al., APL Machine Learning 1, 016101 (2023), arXiv:2209.10481: 0.63 W at one result every 50 ns, for every"
          + " alpha that fits the chip");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "RBM quantum states of the L x L Heisenberg antiferromagnet";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return NqsRbmSettings.ofLoading();
  }

  @Override
  public String sizeSetting() {
    return NqsRbmSettings.ALPHA;
  }

  /** Reads the weights, so that a file which cannot be used is told before anything is measured. */
  @Override
  public Support available(Settings settings) {
    try {
      MachineWeights.of(settings, sector(settings).lattice());
      return Support.yes();
    } catch (InvalidInputException unusable) {
      return Support.no(unusable.getMessage());
    } catch (StorageException unreadable) {
      return Support.no(unreadable.getMessage());
    }
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    SpinSector sector = sector(settings);
    Network network = MachineWeights.of(settings, sector.lattice()).network(arena);
    Matrix spins = sector.spins(arena);
    Matrix references = ReferenceInterpreter.evaluate(network, spins, arena);
    WaveFunctionQuality quality = WaveFunctionQuality.of(sector, references.column(0));
    return new InferenceProblem(
        List.of(new Member(ID, network, 1)), Combination.SINGLE, "state", spins, references, TOLERANCES, quality,
        List.of(quality.bound()));
  }

  @Override
  public List<PublishedCost> publishedCosts(Settings settings) {
    return settings.text(NqsRbmSettings.LATTICE).equals(LATTICE_OF_THE_PAPER) ? List.of(CHIP_OF_THE_PAPER) : List.of();
  }

  @Override
  public List<SettingDeclaration> trainingSettings() {
    return NqsRbmSettings.ofTraining();
  }

  @Override
  public String outputName(Settings settings) {
    return ID + "-alpha" + settings.text(NqsRbmSettings.ALPHA) + ".txt";
  }

  @Override
  public TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException {
    AtomicFile.requireWritable(output);
    Training.Outcome outcome = new Training(NqsRbmSettings.plan(settings)).run(progress);
    AtomicFile.write(output, RbmTextFormat.format(outcome.trained()).getBytes(StandardCharsets.UTF_8));
    return new TrainingReport(outcome.figures());
  }

  private static SpinSector sector(Settings settings) {
    return SpinSector.of(SquareLattice.parse(settings.text(NqsRbmSettings.LATTICE)));
  }
}
