package org.example.isingchain;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Combination;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Precision;
import org.joulemark.api.Problem;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Tolerance;
import org.joulemark.api.Workload;

/** The Boltzmann weights of a ring of Ising spins, as a restricted Boltzmann machine that represents them exactly. */
public final class IsingChainWorkload implements Workload {

  private static final String SITES = "sites";
  private static final String COUPLING = "coupling";

  /**
   * A sum over the bonds rounds by less than an ulp of ln psi a bond, 16 x 6e-8 in float32. One spin read the wrong way
   * round moves ln psi by 4 x coupling, or by nothing.
   */
  private static final Map<Precision, Tolerance> TOLERANCES = Map.of(
      Precision.FLOAT64, new Tolerance(1e-12, 1e-13),
      Precision.FLOAT32, new Tolerance(1e-5, 1e-6));

  @Override
  public String id() {
    return "ising-chain";
  }

  @Override
  public String description() {
    return "Boltzmann weights of a periodic chain of Ising spins, exact as an RBM";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(SITES, new SettingType.WholeNumber(3, 16), "10",
            "Spins on the ring; there are 2^sites input rows"),
        new SettingDeclaration(COUPLING, new SettingType.RealNumber(0.01, 3), "0.5",
            "K = J / kT, ferromagnetic"));
  }

  @Override
  public String sizeSetting() {
    return SITES;
  }

  /** Here one would look for a file that the settings name, and say where to get it. */
  @Override
  public Support available(Settings settings) {
    return Support.yes();
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    var ring = new Ring(settings.integer(SITES), settings.real(COUPLING));
    double[] references = ring.logWeights();
    var quality = new RingQuality(ring, references);
    return new InferenceProblem(
        List.of(new Member("ring", BondMachine.of(ring, arena), 1)),
        Combination.SINGLE,
        "state",
        ring.states(arena),
        Matrix.column(references, arena),
        TOLERANCES,
        quality,
        List.of(quality.bound()));
  }
}
