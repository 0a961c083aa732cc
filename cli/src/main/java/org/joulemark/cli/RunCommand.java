package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.configuration.PlanReader;
import org.joulemark.cli.configuration.SessionSource;
import org.joulemark.cli.file.OutputFolder;
import org.joulemark.cli.progress.BarSessionProgress;
import org.joulemark.cli.progress.PlainSessionProgress;
import org.joulemark.cli.progress.SessionProgress;
import org.joulemark.cli.results.ResultTable;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a session from its plan to its report. */
@Command(
    name = "run",
    description = "Measure a session: every cell of its sweep in a JVM of its own.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark run                              the session 'both' on the embedded defaults",
      "  joulemark run quick                        does everything work on this machine?",
      "  joulemark run --set alpha=1,2 --set threads=1",
      "  joulemark run mine.yaml --out results/mine",
      "  joulemark run --resume results/mine        go on where Ctrl-C stopped it"})
final class RunCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final LogFile log;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SESSION",
      description = "An embedded session (joulemark list shows them) or a YAML, properties or XML file. Default: both.")
  private @Nullable String session;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Override a setting; commas make a list, and so an axis of the sweep. A key may be cut down to its end "
          + "where that is unambiguous: alpha=1,2. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results. Default: joulemark-results/<time>-<session>.")
  private @Nullable Path output;

  @Option(names = "--resume", paramLabel = "DIR", description = "Go on with the interrupted session in this folder.")
  private @Nullable Path resumed;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  RunCommand(Surroundings surroundings, LogFile log) {
    this.surroundings = surroundings;
    this.log = log;
  }

  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    return resumed == null ? runNew(catalog) : goOn(catalog, new SessionFolder(resumed));
  }

  private void refuseContradictions() {
    if (resumed != null && (session != null || output != null || !assignments.isEmpty())) {
      throw new ParameterException(
          Terminal.of(spec).commandLine(),
          "--resume keeps the session's own plan and folder: leave out SESSION, --set and --out");
    }
  }

  private int runNew(PluginCatalog catalog) throws IOException {
    SessionPlan plan = new PlanReader(catalog, surroundings.environment()).read(
        SessionSource.find(session == null ? SessionSource.embeddedNames().getFirst() : session),
        assignments);
    SessionFolder folder =
        output == null ? SessionFolder.named(plan.name(), surroundings.clock()) : new SessionFolder(output);
    if (folder.holdsSession()) {
      throw new InvalidInputException(
          "folder " + folder.path() + " holds a session already; choose another with --out DIR, or go on with it: "
              + resumption(folder));
    }
    OutputFolder.prepare(folder.path());
    return measure(folder, catalog, (engine, progress) -> engine.run(plan, folder.path(), progress));
  }

  private int goOn(PluginCatalog catalog, SessionFolder folder) throws IOException {
    if (!folder.holdsSession()) {
      throw new InvalidInputException("folder " + folder.path() + " holds no session: there is no " + folder.results());
    }
    OutputFolder.prepare(folder.path());
    return measure(folder, catalog, (engine, progress) -> engine.resume(folder.path(), progress));
  }

  private interface Measurement {
    Results by(Engine engine, SessionProgress progress);
  }

  private int measure(SessionFolder folder, PluginCatalog catalog, Measurement measurement)
      throws IOException {
    log.moveTo(folder.path());
    Engine engine = surroundings.engines().apply(catalog);
    try (var _ = new Interruption()) {
      Results results;
      try (SessionProgress progress = progress()) {
        results = measurement.by(engine, progress);
      }
      // A thread that is still interrupted can write no file.
      Thread.interrupted();
      folder.writeTable(results);
      folder.writeReport(results);
      print(folder, results);
      return exitCode(results).number();
    }
  }

  private SessionProgress progress() {
    return surroundings.interactive()
        ? new BarSessionProgress(surroundings.progress())
        : new PlainSessionProgress(Terminal.of(spec).err(), surroundings.clock());
  }

  private void print(SessionFolder folder, Results results) throws IOException {
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(folder.resultsText());
    } else {
      new ResultTable(results).print(out);
      List.of(folder.results(), folder.table(), folder.report()).forEach(out::println);
    }
    out.flush();
    if (results.session().state() == SessionState.INTERRUPTED) {
      Terminal.of(spec).err().println(
          "joulemark: interrupted after " + results.cells().size() + " of " + results.session().cellCount()
              + " cells; go on with: " + resumption(folder));
    }
  }

  private static String resumption(SessionFolder folder) {
    return "joulemark run --resume " + folder.path();
  }

  private static ExitCode exitCode(Results results) {
    if (results.session().state() == SessionState.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    boolean invalid = results.cells().stream().anyMatch(cell -> cell.status() == CellStatus.INVALID);
    boolean nothing = results.cells().stream().allMatch(cell -> cell.status() == CellStatus.SKIPPED);
    return invalid || nothing ? ExitCode.FAULT_FOUND : ExitCode.OK;
  }
}
