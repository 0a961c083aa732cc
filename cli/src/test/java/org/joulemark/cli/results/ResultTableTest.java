package org.joulemark.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.Test;

final class ResultTableTest {

  private static final Cell CELL = new Cell("001-toy", "toy-spin", Map.of("alpha", "4"), "toy-chip", Map.of(),
      Precision.FLOAT32, Boundary.RESIDENT);

  @Test
  void aModelledRateSaysSoBesideTheNumber() {
    assertThat(table(Rows.modelled(CELL))).contains("20.0 M/s (modelled)");
  }

  @Test
  void modelledJoulesSaySoBesideTheNumber() {
    assertThat(table(Rows.modelled(CELL))).contains("31.5 nJ (modelled)");
  }

  @Test
  void nothingOfARowThatRanIsCalledModelled() {
    assertThat(table(Rows.measured(CELL))).doesNotContain("modelled");
  }

  private static String table(CellResult... cells) {
    var plan = new SessionPlan("toys", 1, List.of(), List.of(), List.of(), List.of(), List.of(),
        new MeasurementSettings(2, List.of(), 1, 1, 1, 1, 1, 1, 1, 1, 1, null));
    var session = new SessionRecord("toys", SessionState.COMPLETE, "", "", "test", plan, cells.length, Rows.HOST,
        List.of());
    var text = new StringWriter();
    new ResultTable(new Results(Results.SCHEMA, session, List.of(cells))).print(new PrintWriter(text));
    return text.toString();
  }
}
