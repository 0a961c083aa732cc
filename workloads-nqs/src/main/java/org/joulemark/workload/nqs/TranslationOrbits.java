package org.joulemark.workload.nqs;

import java.util.Arrays;

/**
 * The states of a sector grouped into orbits under all N translations. A translation-invariant wave function has one
 * amplitude per orbit, so sums over states become sums over orbits, exactly: 822 in place of 12870 at 4x4.
 */
final class TranslationOrbits {

  private static final int UNVISITED = -1;

  private final SpinSector sector;
  private final int[] orbitOfState;
  private final int[] representatives;
  private final int[] sizes;

  private TranslationOrbits(SpinSector sector, int[] orbitOfState, int[] representatives, int[] sizes) {
    this.sector = sector;
    this.orbitOfState = orbitOfState;
    this.representatives = representatives;
    this.sizes = sizes;
  }

  static TranslationOrbits of(SpinSector sector) {
    int[] orbitOfState = new int[sector.states()];
    int[] representatives = new int[sector.states()];
    int[] sizes = new int[sector.states()];
    Arrays.fill(orbitOfState, UNVISITED);
    int orbits = 0;
    for (int state = 0; state < sector.states(); state++) {
      if (orbitOfState[state] == UNVISITED) {
        representatives[orbits] = state;
        sizes[orbits] = markOrbit(sector, state, orbits, orbitOfState);
        orbits++;
      }
    }
    return new TranslationOrbits(
        sector, orbitOfState, Arrays.copyOf(representatives, orbits), Arrays.copyOf(sizes, orbits));
  }

  private static int markOrbit(SpinSector sector, int state, int orbit, int[] orbitOfState) {
    int size = 0;
    for (int shift = 0; shift < sector.lattice().sites(); shift++) {
      int image = sector.translated(state, shift);
      if (orbitOfState[image] == UNVISITED) {
        orbitOfState[image] = orbit;
        size++;
      }
    }
    return size;
  }

  SpinSector sector() {
    return sector;
  }

  int count() {
    return representatives.length;
  }

  /** The orbit's first state. */
  int representative(int orbit) {
    return representatives[orbit];
  }

  /** How many states the orbit holds: a divisor of N. */
  int size(int orbit) {
    return sizes[orbit];
  }

  int orbitOf(int state) {
    return orbitOfState[state];
  }
}
