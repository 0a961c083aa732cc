package org.joulemark.cli.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joulemark.cli.report.Panel.Curve;
import org.joulemark.cli.report.Panel.Point;
import org.joulemark.cli.report.Panel.XAxis;
import org.joulemark.cli.report.Panel.YAxis;
import org.joulemark.engine.results.BatchTrial;
import org.jspecify.annotations.Nullable;

/** Cost against batch size, one line per row: how the batch that was measured came to be chosen. */
final class SweepFigure {

  private static final String TIME = "time";

  private final WorkloadRows workload;
  private final boolean inJoules;

  SweepFigure(WorkloadRows workload) {
    this.workload = workload;
    this.inJoules = workload.rows().stream().map(row -> row.cell().batchSweep()).filter(Objects::nonNull)
        .noneMatch(sweep -> sweep.decidedBy().equals(TIME));
  }

  Panel panel() {
    List<Curve> curves =
        workload.plotted().stream()
            .flatMap(series -> series.rows().stream().flatMap(row -> curve(series, row).stream()))
            .toList();
    String quantity = inJoules ? "J/sample, gross, of the domain that decides" : "s/sample";
    return new Panel(workload.anchor() + "-sweep", "Batch sweep",
        quantity + "; one line per cell, the large mark is the batch that was measured",
        new XAxis("rows per batch", true, List.of(), List.of()), new YAxis(inJoules ? "J" : "s", true), curves,
        List.of());
  }

  private Optional<Curve> curve(Series series, Row row) {
    if (row.cell().batchSweep() == null) {
      return Optional.empty();
    }
    List<Point> points =
        row.cell().batchSweep().trials().stream().flatMap(trial -> point(series, row, trial).stream()).toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(Curve.of(series, origin(row), "", points));
  }

  private Origin origin(Row row) {
    String decidedBy = row.cell().batchSweep() == null ? TIME : row.cell().batchSweep().decidedBy();
    return inJoules ? row.energy(decidedBy).map(DomainEnergy::origin).orElse(row.origin()) : row.origin();
  }

  private Optional<Point> point(Series series, Row row, BatchTrial trial) {
    @Nullable
    Double cost = inJoules ? trial.joulesPerSample() : trial.secondsPerSample();
    if (cost == null || !Interval.exactly(cost).isPlottable()) {
      return Optional.empty();
    }
    boolean chosen = Objects.equals(trial.batchRows(), row.cell().batchRows());
    List<String> text = Stream.of(series.label(), row.sizeWords(),
        NumberText.si(cost, inJoules ? "J" : "s") + " at " + trial.batchRows() + " rows, " + origin(row).word())
        .toList();
    return Optional.of(new Point(trial.batchRows(), cost, null, null, null, chosen, text));
  }
}
