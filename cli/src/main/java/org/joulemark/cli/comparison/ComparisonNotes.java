package org.joulemark.cli.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.results.CellResult;

/** What a reader of a ratio should know. */
final class ComparisonNotes {

  private ComparisonNotes() {}

  static List<String> of(CellResult first, CellResult second) {
    List<String> notes = new ArrayList<>();
    if (first.status() != second.status()) {
      notes.add(status(first) + " against " + status(second) + ": not compared");
    } else if (first.throughputPerSecond() == null && first.modelled() == null) {
      notes.add(status(first) + " in both");
    }
    if (first.modelled() != null && second.modelled() != null
        && !first.modelled().model().equals(second.modelled().model())) {
      notes.add(first.modelled().model() + " against " + second.modelled().model() + ": not compared");
    }
    if (!first.backendChoices().equals(second.backendChoices())) {
      notes.add("choices " + first.backendChoices() + " against " + second.backendChoices());
    }
    if (!Objects.equals(first.batchRows(), second.batchRows())) {
      notes.add("batch " + first.batchRows() + " against " + second.batchRows());
    }
    return notes;
  }

  private static String status(CellResult cell) {
    return Word.of(cell.status());
  }
}
