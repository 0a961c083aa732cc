package org.joulemark.workload.nqs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/**
 * Judges log amplitudes of all states of a sector, one output a state. The amplitudes are rescaled by the largest, so that
 * none overflows; a NaN or +infinity among them makes every figure NaN or infinite.
 */
final class WaveFunctionQuality implements QualityMeasure {

  private static final String OVERLAP = "overlap";

  private static final Map<SquareLattice, Solved> SOLVED = new ConcurrentHashMap<>();

  private final int sites;
  private final Solved solved;
  private final double[] references;
  private final double exactEnergyPerSite;

  /** What all machines on a lattice are judged by; solved once, for none of it depends on the machine. */
  private record Solved(HeisenbergHamiltonian hamiltonian, double[] amplitudes) {

    static Solved on(SpinSector sector) {
      HeisenbergHamiltonian hamiltonian = HeisenbergHamiltonian.on(sector);
      return new Solved(hamiltonian, GroundState.of(hamiltonian).amplitudes());
    }
  }

  private WaveFunctionQuality(int sites, Solved solved, double[] references) {
    this.sites = sites;
    this.solved = solved;
    this.references = references;
    this.exactEnergyPerSite = energyPerSite(solved.amplitudes());
  }

  /**
   * @param references the exact ln psi of the network itself, one per state
   */
  static WaveFunctionQuality of(SpinSector sector, double[] references) {
    Solved solved = SOLVED.computeIfAbsent(sector.lattice(), _ -> Solved.on(sector));
    return new WaveFunctionQuality(sector.lattice().sites(), solved, references.clone());
  }

  /**
   * The least overlap that is an answer: 1 / sqrt(states), the root mean square over states drawn at random. Over any
   * orthonormal basis, such as the spin configurations, {@code |<k|exact>|^2} adds up to 1, which makes its mean
   * 1 / states, and so it is for states of any direction by the rotation of a basis. Log amplitudes that are lost in noise
   * come to the same: their exponentials give nearly all of the norm to the few configurations with the largest.
   */
  QualityBound bound() {
    return new QualityBound(OVERLAP, 1 / Math.sqrt(references.length), "a state drawn at random");
  }

  @Override
  public List<QualityFigure> assess(Matrix outputs) {
    if (outputs.rows() != references.length) {
      throw new IllegalArgumentException(
          outputs.rows() + " outputs where the sector has " + references.length + " states");
    }
    return assess(outputs.column(0));
  }

  private List<QualityFigure> assess(double[] outputs) {
    double[] amplitudes = amplitudes(outputs);
    return List.of(
        new QualityFigure(
            OVERLAP, overlap(amplitudes), null, "1", 1,
            "|<psi|exact ground state>| / |psi|; 1 is exact, larger is better"),
        new QualityFigure(
            "energyPerSite", energyPerSite(amplitudes), null, "1", exactEnergyPerSite,
            "<psi|H|psi> / <psi|psi> / N in units of the exchange coupling; lower is better, never below the ground state"),
        new QualityFigure(
            "maxAbsoluteError", maxAbsoluteError(outputs), null, "1", 0,
            "largest |ln psi - float64 reference|; smaller is better"));
  }

  private static double[] amplitudes(double[] logAmplitudes) {
    double largest = Arrays.stream(logAmplitudes).max().orElseThrow();
    return Arrays.stream(logAmplitudes).map(logAmplitude -> Math.exp(logAmplitude - largest)).toArray();
  }

  private double overlap(double[] amplitudes) {
    return dot(amplitudes, solved.amplitudes()) / Math.sqrt(dot(amplitudes, amplitudes));
  }

  private double energyPerSite(double[] amplitudes) {
    return dot(amplitudes, solved.hamiltonian().times(amplitudes)) / dot(amplitudes, amplitudes) / sites;
  }

  private double maxAbsoluteError(double[] outputs) {
    double largest = 0;
    for (int state = 0; state < outputs.length; state++) {
      largest = Math.max(largest, Math.abs(outputs[state] - references[state]));
    }
    return largest;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int index = 0; index < left.length; index++) {
      sum += left[index] * right[index];
    }
    return sum;
  }
}
