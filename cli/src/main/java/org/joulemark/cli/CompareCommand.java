package org.joulemark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.joulemark.cli.comparison.Comparison;
import org.joulemark.cli.comparison.ComparisonTable;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Divides one session by another. */
@Command(
    name = "compare",
    description = "Compare two sessions cell by cell: ratios of throughput and joules with their 95 %% confidence intervals, "
        + "and what changed in quality. Joules are divided only by joules of the same provenance, probe and domain.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark compare joulemark-results/before joulemark-results/after"})
final class CompareCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A session's folder: what is divided by.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Another session's folder.")
  private Path second = Path.of("");

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Results before = new SessionFolder(first).read();
    Results after = new SessionFolder(second).read();
    Comparison comparison = Comparison.of(before, after);
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(comparison));
    } else {
      out.println(caption("A", first, before));
      out.println(caption("B", second, after));
      new ComparisonTable(comparison, before.session().plan(), after.session().plan()).print(out);
    }
    out.flush();
    return ExitCode.OK.number();
  }

  private static String caption(String letter, Path folder, Results results) {
    HostRecord host = results.session().host();
    return letter + ": " + folder + ", " + results.session().startedAt() + ", " + host.cpuModel() + ", "
        + host.processors()
        + " processors";
  }
}
