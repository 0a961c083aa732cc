package org.joulemark.workload.nqs;

import java.lang.foreign.Arena;
import java.util.Arrays;
import org.joulemark.api.ElementType;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;

/**
 * All states of zero magnetisation of a lattice of N sites. State k is the k-th smallest N-bit integer with N / 2 ones;
 * site j is bit N - 1 - j, so site 0 is the most significant; a one is spin +1, a zero is spin -1.
 */
final class SpinSector {

  /** Lattices of even L whose states are few enough. */
  static final String ALLOWED = "2x2, 4x4";

  /** Lanczos keeps some 30 vectors of this length: 6 million states take about 1.5 GB. 6x6 has 9 thousand million. */
  private static final int MOST_STATES = 6_000_000;

  /** Their number of states, times 60, still fits a long. */
  private static final int MOST_COUNTABLE_SITES = 60;

  private final SquareLattice lattice;
  private final int[] configurations;

  private SpinSector(SquareLattice lattice, int[] configurations) {
    this.lattice = lattice;
    this.configurations = configurations;
  }

  /**
   * Enumerates the sector.
   *
   * @throws InvalidInputException where the number of sites is odd or there are too many states
   */
  static SpinSector of(SquareLattice lattice) {
    int[] configurations = new int[requireEnumerable(lattice)];
    int configuration = (1 << (lattice.sites() / 2)) - 1;
    for (int state = 0; state < configurations.length; state++) {
      configurations[state] = configuration;
      configuration = nextWithAsManyOnes(configuration);
    }
    return new SpinSector(lattice, configurations);
  }

  private static int requireEnumerable(SquareLattice lattice) {
    int sites = lattice.sites();
    if (sites % 2 != 0) {
      throw new InvalidInputException(
          "lattice " + lattice + " has " + sites
              + " sites, an odd number, so no state has zero magnetisation; allowed: "
              + ALLOWED);
    }
    long states = middleBinomial(Math.min(sites, MOST_COUNTABLE_SITES));
    if (states > MOST_STATES) {
      String count = sites <= MOST_COUNTABLE_SITES ? Long.toString(states) : "more than " + states;
      throw new InvalidInputException(
          "lattice " + lattice + " has " + count + " states of zero magnetisation; at most " + MOST_STATES
              + " can be enumerated; allowed: " + ALLOWED);
    }
    return (int) states;
  }

  private static long middleBinomial(int sites) {
    long binomial = 1;
    for (int k = 1; k <= sites / 2; k++) {
      binomial = binomial * (sites - sites / 2 + k) / k;
    }
    return binomial;
  }

  /** Gosper's step: moves the lowest block of ones up by one and the rest of the block down. */
  private static int nextWithAsManyOnes(int value) {
    int lowestOne = value & -value;
    int carried = value + lowestOne;
    return carried | (((value ^ carried) / lowestOne) >>> 2);
  }

  SquareLattice lattice() {
    return lattice;
  }

  int states() {
    return configurations.length;
  }

  /** +1 or -1. */
  int spin(int state, int site) {
    return (configurations[state] & bitOf(site)) != 0 ? 1 : -1;
  }

  /** The state with both spins of the bond flipped; of this sector only where they are opposite. */
  int flipped(int state, SquareLattice.Bond bond) {
    return stateOf(configurations[state] ^ bitOf(bond.site()) ^ bitOf(bond.neighbour()));
  }

  /** The state whose spin at each site is this state's spin at the translated site. */
  int translated(int state, int shift) {
    int configuration = 0;
    for (int site = 0; site < lattice.sites(); site++) {
      if (spin(state, lattice.translate(site, shift)) == 1) {
        configuration |= bitOf(site);
      }
    }
    return stateOf(configuration);
  }

  /** states x sites, float64, every number +1 or -1. */
  Matrix spins(Arena arena) {
    Matrix spins = Matrix.allocate(states(), lattice.sites(), ElementType.FLOAT64, arena);
    for (int state = 0; state < states(); state++) {
      for (int site = 0; site < lattice.sites(); site++) {
        spins.set(state, site, spin(state, site));
      }
    }
    return spins;
  }

  private int bitOf(int site) {
    return 1 << (lattice.sites() - 1 - site);
  }

  private int stateOf(int configuration) {
    return Arrays.binarySearch(configurations, configuration);
  }
}
