package org.joulemark.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.Test;

final class CellsCsvTest {

  private static final Cell CELL = new Cell(
      "001-toy",
      "toy-spin",
      Map.of("alpha", "4", "lattice", "4x4"),
      "toy-chip",
      Map.of("kernel", "plain"),
      Precision.FLOAT32,
      Boundary.RESIDENT);

  private static List<NamedCsvRecord> lines(CellResult... cells) throws IOException {
    var plan = new SessionPlan(
        "toys", 1, List.of(), List.of(), List.of(), List.of(), List.of(),
        new MeasurementSettings(2, List.of(), 1, 1, 1, 1, 1, 1, 1, 1, 1, null));
    var session =
        new SessionRecord("toys", SessionState.COMPLETE, "", "", "test", plan, cells.length, Rows.HOST, List.of());
    var text = new StringWriter();
    CellsCsv.write(new Results(Results.SCHEMA, session, List.of(cells)), text);
    return CsvReader.builder().ofNamedCsvRecord(text.toString()).stream().toList();
  }

  @Test
  void hasOneLineForEachCell() throws IOException {
    assertThat(lines(Rows.measured(CELL), Rows.modelled(CELL))).hasSize(2);
  }

  @Test
  void keepsEveryDigitInSiUnits() throws IOException {
    NamedCsvRecord line = lines(Rows.measured(CELL)).getFirst();
    assertThat(line.getField("throughputPerSecond")).isEqualTo("1000000.0");
    assertThat(line.getField("energy.toy-meter/package-0.grossJoulesPerSample")).isEqualTo("1.23E-8");
    assertThat(line.getField("quality.overlap")).isEqualTo("0.9938610192");
    assertThat(line.getField("latencySeconds.p99")).isEqualTo("1.0E-6");
  }

  @Test
  void saysWhereJoulesComeFrom() throws IOException {
    NamedCsvRecord line = lines(Rows.measured(CELL)).getFirst();
    assertThat(line.getField("energy.toy-meter/package-0.provenance")).isEqualTo("estimated");
    assertThat(line.getField("energy.toy-meter/package-0.scope")).isEqualTo("process");
  }

  @Test
  void saysHowFastAndHowWarmADeviceRan() throws IOException {
    var gpu = new DeviceConditions("nvml", "gpu-0", DeviceConditions.Stage.WINDOWS, 23.5, true, List.of(1965.0, 1980.0),
        List.of(), List.of(61.0, 62.0), List.of("power cap", "sync boost"));
    NamedCsvRecord line = lines(Rows.with(Rows.measured(CELL), gpu)).getFirst();

    assertThat(line.getField("conditions.nvml/gpu-0.windows.plateauSeconds")).isEqualTo("23.5");
    assertThat(line.getField("conditions.nvml/gpu-0.windows.plateauReached")).isEqualTo("true");
    assertThat(line.getField("conditions.nvml/gpu-0.windows.clockMegahertz")).isEqualTo("1972.5");
    assertThat(line.getField("conditions.nvml/gpu-0.windows.memoryClockMegahertz")).isEmpty();
    assertThat(line.getField("conditions.nvml/gpu-0.windows.temperatureCelsius")).isEqualTo("61.5");
    assertThat(line.getField("conditions.nvml/gpu-0.windows.throttling")).isEqualTo("power cap; sync boost");
  }

  @Test
  void keepsModelledJoulesInAColumnOfTheirOwn() throws IOException {
    NamedCsvRecord line = lines(Rows.measured(CELL), Rows.modelled(CELL)).getLast();
    assertThat(line.getField("modelled.joulesPerSample")).isEqualTo("3.15E-8");
    assertThat(line.getField("energy.toy-meter/package-0.grossJoulesPerSample")).isEmpty();
  }

  @Test
  void saysOfEveryRowWhatItIsWorth() throws IOException {
    assertThat(lines(Rows.measured(CELL), Rows.modelled(CELL))).extracting(line -> line.getField("status"))
        .containsExactly("measured", "modelled");
  }

  @Test
  void hasAColumnForEachSetting() throws IOException {
    NamedCsvRecord line = lines(Rows.measured(CELL)).getFirst();
    assertThat(line.getField("workload.alpha")).isEqualTo("4");
    assertThat(line.getField("backend.kernel")).isEqualTo("plain");
    assertThat(line.getField("choice.kernel")).isEqualTo("plain");
  }

  @Test
  void leavesAFigureWithoutValueEmptyAndSaysWhy() throws IOException {
    QualityFigure figure = QualityFigure.withoutValue("signalEfficiency", "1", 1, "", "not resolvable with 10 events");
    NamedCsvRecord line = lines(Rows.with(Rows.measured(CELL), figure)).getFirst();
    assertThat(line.getField("quality.signalEfficiency")).isEmpty();
    assertThat(line.getField("quality.signalEfficiency.reasonForNoValue")).isEqualTo("not resolvable with 10 events");
  }

  @Test
  void followsAFigureOverVirtualChipsWithItsSpread() throws IOException {
    NamedCsvRecord line = lines(Rows.spread(Rows.measured(CELL), Rows.overlaps())).getFirst();
    assertThat(line.getField("quality.overlap.standardDeviation")).isEqualTo("0.0012");
    assertThat(line.getField("quality.overlap.worst")).isEqualTo("0.9919");
  }

  @Test
  void leavesTheSpreadOfOtherRowsEmpty() throws IOException {
    NamedCsvRecord line =
        lines(Rows.spread(Rows.measured(CELL), Rows.overlaps()), Rows.measured(CELL)).getLast();
    assertThat(line.getField("quality.overlap.standardDeviation")).isEmpty();
    assertThat(line.getField("quality.overlap.worst")).isEmpty();
  }

  @Test
  void leavesTheStandardDeviationOfOneChipEmpty() throws IOException {
    var one = new QualitySpread("overlap", 0.9931, Double.NaN, 0.9931, List.of(0.9931));
    NamedCsvRecord line = lines(Rows.spread(Rows.measured(CELL), one)).getFirst();
    assertThat(line.getField("quality.overlap.standardDeviation")).isEmpty();
  }

  @Test
  void quotesReasons() throws IOException {
    NamedCsvRecord line = lines(Rows.without(CELL, CellStatus.INVALID, "it said \"no\",\nand died")).getFirst();
    assertThat(line.getField("status")).isEqualTo("invalid");
    assertThat(line.getField("reason")).isEqualTo("it said \"no\",\nand died");
  }
}
