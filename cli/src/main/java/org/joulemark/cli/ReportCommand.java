package org.joulemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.cli.file.OutputFile;
import org.joulemark.cli.report.HtmlReport;
import org.joulemark.engine.results.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report anew. */
@Command(
    name = "report",
    description = "Rebuild the table and the report of a session, or write one report over several sessions.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark report results/mine                                  results/mine/{cells.csv,report.html}",
      "  joulemark report results/desk results/server --out both.html   one report over both"})
final class ReportCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of sessions.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The report. Default: report.html in the folder of a single session, else joulemark-report.html here.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    Path report = output == null ? defaultReport() : output;
    OutputFile.requireWritable(report);
    List<SessionFolder> sessions = folders.stream().map(SessionFolder::new).toList();
    List<Results> results = sessions.stream().map(SessionFolder::read).toList();
    for (int index = 0; index < sessions.size(); index++) {
      sessions.get(index).writeTable(results.get(index));
      Terminal.of(spec).out().println(sessions.get(index).table());
    }
    HtmlReport.write(results, report);
    Terminal.of(spec).out().println(report);
    Terminal.of(spec).out().flush();
    return ExitCode.OK.number();
  }

  private Path defaultReport() {
    return folders.size() == 1 ? new SessionFolder(folders.getFirst()).report() : Path.of("joulemark-report.html");
  }
}
