package org.joulemark.cli.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.cli.results.Coordinates;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.Results;

/**
 * Two sessions side by side.
 *
 * @param cells those that both have: same workload, backend, settings, precision and boundary
 * @param onlyInFirst cells that the second lacks
 * @param onlyInSecond cells that the first lacks
 */
public record Comparison(List<ComparedCell> cells, List<Coordinates> onlyInFirst, List<Coordinates> onlyInSecond) {

  public static Comparison of(Results first, Results second) {
    Map<Coordinates, CellResult> unmatched = new LinkedHashMap<>();
    second.cells().forEach(cell -> unmatched.put(Coordinates.of(cell), cell));
    List<ComparedCell> compared = new ArrayList<>();
    List<Coordinates> onlyInFirst = new ArrayList<>();
    for (CellResult cell : first.cells()) {
      CellResult other = unmatched.remove(Coordinates.of(cell));
      if (other == null) {
        onlyInFirst.add(Coordinates.of(cell));
      } else {
        compared.add(ComparedCell.of(first, cell, second, other));
      }
    }
    return new Comparison(compared, onlyInFirst, List.copyOf(unmatched.keySet()));
  }
}
