package org.joulemark.workload.nqs;

import java.util.Arrays;
import java.util.List;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/**
 * Judges log amplitudes of all states of a sector. The amplitudes are rescaled by the largest, so that none overflows;
 * a NaN or +infinity among them makes every figure NaN or infinite.
 */
final class WaveFunctionQuality implements QualityMeasure {

  private final int sites;
  private final HeisenbergHamiltonian hamiltonian;
  private final double[] exactAmplitudes;
  private final double[] references;
  private final double exactEnergyPerSite;

  private WaveFunctionQuality(
      int sites, HeisenbergHamiltonian hamiltonian, double[] exactAmplitudes, double[] references) {
    this.sites = sites;
    this.hamiltonian = hamiltonian;
    this.exactAmplitudes = exactAmplitudes;
    this.references = references;
    this.exactEnergyPerSite = energyPerSite(exactAmplitudes);
  }

  /**
   * @param references the exact ln psi of the network itself, one per state
   */
  static WaveFunctionQuality of(SpinSector sector, double[] references) {
    HeisenbergHamiltonian hamiltonian = HeisenbergHamiltonian.on(sector);
    double[] exactAmplitudes = GroundState.of(hamiltonian).amplitudes();
    return new WaveFunctionQuality(sector.lattice().sites(), hamiltonian, exactAmplitudes, references.clone());
  }

  @Override
  public List<QualityFigure> assess(double[] outputs) {
    if (outputs.length != references.length) {
      throw new IllegalArgumentException(
          outputs.length + " outputs where the sector has " + references.length + " states");
    }
    double[] amplitudes = amplitudes(outputs);
    return List.of(
        new QualityFigure(
            "overlap", overlap(amplitudes), null, "1", 1,
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
    return dot(amplitudes, exactAmplitudes) / Math.sqrt(dot(amplitudes, amplitudes));
  }

  private double energyPerSite(double[] amplitudes) {
    return dot(amplitudes, hamiltonian.times(amplitudes)) / dot(amplitudes, amplitudes) / sites;
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
