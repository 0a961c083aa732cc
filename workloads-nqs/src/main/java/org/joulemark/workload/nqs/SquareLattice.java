package org.joulemark.workload.nqs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/**
 * L x L sites with periodic boundaries, numbered along the rows: site j is at row j / L, column j % L.
 *
 * @param extent L
 */
record SquareLattice(int extent) {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})x([1-9][0-9]{0,2})");

  /** Two sites coupled by exchange. */
  record Bond(int site, int neighbour) {}

  /** Reads {@code LxL}. */
  static SquareLattice parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidInputException("lattice '" + text + "' is not of the form LxL; allowed: " + SpinSector.ALLOWED);
    }
    if (!matcher.group(1).equals(matcher.group(2))) {
      throw new InvalidInputException("lattice " + text + " is not square; allowed: " + SpinSector.ALLOWED);
    }
    return new SquareLattice(Integer.parseInt(matcher.group(1)));
  }

  int sites() {
    return extent * extent;
  }

  /** The site reached from {@code site} by the translation that takes site 0 to {@code shift}. */
  int translate(int site, int shift) {
    int row = (site / extent + shift / extent) % extent;
    int column = (site % extent + shift % extent) % extent;
    return row * extent + column;
  }

  /**
   * Each site is bound to its right and to its lower neighbour: 2 N bonds. At L = 2 the neighbour to the right is also
   * the one to the left, so every pair is bound twice: the same Hamiltonian per bond at every L.
   */
  List<Bond> bonds() {
    int right = 1 % extent;
    int down = extent % sites();
    List<Bond> bonds = new ArrayList<>(2 * sites());
    for (int site = 0; site < sites(); site++) {
      bonds.add(new Bond(site, translate(site, right)));
      bonds.add(new Bond(site, translate(site, down)));
    }
    return List.copyOf(bonds);
  }

  @Override
  public String toString() {
    return extent + "x" + extent;
  }
}
