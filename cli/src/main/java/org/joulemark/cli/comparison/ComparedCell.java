package org.joulemark.cli.comparison;

import java.util.List;
import org.joulemark.cli.results.Coordinates;
import org.joulemark.cli.results.Figures;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;
import org.jspecify.annotations.Nullable;

/**
 * One cell that both sessions have.
 *
 * @param cell where it lies in the sweep
 * @param throughput null where a session has no figure that may be compared
 * @param modelledJoules null unless both are modelled by the same model
 * @param notes what else differs or stands in the way
 */
public record ComparedCell(
    Coordinates cell,
    @Nullable Ratio throughput,
    List<EnergyComparison> energy,
    @Nullable Ratio modelledJoules,
    List<QualityDifference> quality,
    List<String> notes) {

  static ComparedCell of(Results first, CellResult firstCell, Results second, CellResult secondCell) {
    Coordinates coordinates = Coordinates.of(firstCell);
    List<String> notes = ComparisonNotes.of(firstCell, secondCell);
    if (firstCell.status() != secondCell.status() || !hasFigures(firstCell) || !sameModel(firstCell, secondCell)) {
      return new ComparedCell(coordinates, null, List.of(), null, List.of(), notes);
    }
    return new ComparedCell(
        coordinates,
        throughput(firstCell, secondCell),
        EnergyComparison.of(first, firstCell, second, secondCell),
        modelledJoules(firstCell, secondCell),
        QualityDifference.of(firstCell.quality(), secondCell.quality()),
        notes);
  }

  private static boolean hasFigures(CellResult cell) {
    return cell.status() == CellStatus.MEASURED || cell.status() == CellStatus.MODELLED;
  }

  private static boolean sameModel(CellResult first, CellResult second) {
    return first.modelled() == null
        || second.modelled() == null
        || first.modelled().model().equals(second.modelled().model());
  }

  private static @Nullable Ratio throughput(CellResult first, CellResult second) {
    if (first.modelled() != null && second.modelled() != null) {
      return Ratio.exact(1 / first.modelled().intervalSeconds(), 1 / second.modelled().intervalSeconds());
    }
    return first.throughputPerSecond() == null || second.throughputPerSecond() == null
        ? null
        : Ratio.of(first.throughputPerSecond(), second.throughputPerSecond());
  }

  private static @Nullable Ratio modelledJoules(CellResult first, CellResult second) {
    return first.modelled() == null || second.modelled() == null
        ? null
        : Ratio.exact(Figures.totalJoules(first.modelled()), Figures.totalJoules(second.modelled()));
  }
}
