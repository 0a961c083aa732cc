package org.joulemark.cli.recompute;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.cli.terminal.Word;
import org.jspecify.annotations.Nullable;

/** A recomputation on the terminal. */
public final class RecomputationTable {

  private static final List<String> HEADINGS =
      List.of("cell", "domain", "gross J/sample recorded", "recomputed", "verdict");

  private final Recomputation recomputation;

  public RecomputationTable(Recomputation recomputation) {
    this.recomputation = recomputation;
  }

  public void print(PrintWriter out) {
    if (!recomputation.domains().isEmpty()) {
      var table = new TextTable(HEADINGS);
      recomputation.domains().forEach(domain -> table.add(line(domain)));
      table.print(out);
    }
    recomputation.faults().forEach(out::println);
    out.println(summary());
    if (!recomputation.rowsWithoutTraces().isEmpty()) {
      out.println("without traces, and so not computed again: " + untraced());
    }
  }

  private List<String> line(RecomputedDomain domain) {
    return List.of(padded(domain.cell()), domain.domain(), exact(domain.recordedJoulesPerSample()),
        exact(domain.recomputedJoulesPerSample()), verdict(domain));
  }

  /** A cell's id begins with its number, and the table would take a column of them for figures. */
  private String padded(String cell) {
    int width = recomputation.domains().stream().mapToInt(domain -> domain.cell().length()).max().orElse(0);
    return cell + " ".repeat(width - cell.length());
  }

  /** All digits, for three would hide what the verdict is about. */
  private static String exact(@Nullable Double joules) {
    return joules == null ? "" : joules.toString();
  }

  private static String verdict(RecomputedDomain domain) {
    return switch (domain.verdict()) {
      case SAME, MISSING_TRACE, DAMAGED_TRACE -> words(domain.verdict());
      case DIFFERS -> "differs" + how(domain);
    };
  }

  private static String how(RecomputedDomain domain) {
    Double relative = domain.relativeDifference();
    if (relative == null) {
      return ": " + domain.reason();
    }
    return relative == 0
        ? " in " + String.join(", ", domain.differingFields())
        : String.format(Locale.ROOT, " by %+.1e", relative);
  }

  private String summary() {
    if (recomputation.rowsWithTraces() == 0) {
      return "no row has traces: nothing was computed again";
    }
    return "domains in " + rows(recomputation.rowsWithTraces()) + ": "
        + Arrays.stream(Verdict.values())
            .filter(verdict -> verdict == Verdict.SAME || recomputation.count(verdict) > 0)
            .map(verdict -> recomputation.count(verdict) + " " + words(verdict))
            .collect(Collectors.joining(", "));
  }

  private String untraced() {
    return recomputation.rowsWithoutTraces().entrySet().stream()
        .map(rows -> rows(rows.getValue()) + " " + Word.of(rows.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String rows(int count) {
    return count + (count == 1 ? " row" : " rows");
  }

  private static String words(Verdict verdict) {
    return Word.of(verdict).replace('-', ' ');
  }
}
