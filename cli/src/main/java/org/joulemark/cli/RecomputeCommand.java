package org.joulemark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.joulemark.cli.recompute.Recomputation;
import org.joulemark.cli.recompute.RecomputationTable;
import org.joulemark.engine.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a session's joules against its raw traces. */
@Command(
    name = "recompute",
    description = "Compute a session's joules again from its raw traces, and say whether they are, bit by bit, what "
        + "results.json says. Changes no file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark recompute results/mine",
      "  joulemark recompute results/mine --json | jq '.domains[] | select(.verdict != \"same\")'"})
final class RecomputeCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "A session's folder.")
  private Path folder = Path.of("");

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    var session = new SessionFolder(folder);
    Recomputation recomputation = Recomputation.of(session.read(), session.traces());
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(recomputation));
    } else {
      new RecomputationTable(recomputation).print(out);
    }
    out.flush();
    return (recomputation.allSame() ? ExitCode.OK : ExitCode.FAULT_FOUND).number();
  }
}
