package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.api.Plugin;
import org.joulemark.cli.conformance.ConformanceFolder;
import org.joulemark.cli.conformance.ConformanceRun;
import org.joulemark.cli.conformance.ConformanceTree;
import org.joulemark.cli.conformance.PluginChoice;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.conformance.record.ConformanceState;
import org.joulemark.cli.progress.BarConformanceProgress;
import org.joulemark.cli.progress.ConformanceProgress;
import org.joulemark.cli.progress.PlainConformanceProgress;
import org.joulemark.cli.report.ConformanceReport;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Validates plugins, whose jars are enough. */
@Command(
    name = "tck",
    description = "Validate plugins by the rules of the technology compatibility kit, each in a JVM of its own. "
        + "Without --workload, --backend or --probe: all plugins at hand.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark tck                                  every plugin at hand",
      "  joulemark tck --plugins my-plugins --backend my-chip",
      "  joulemark tck --backend cpu --verbose          with every configuration",
      "  joulemark tck --json | jq '.plugins[] | {id, verdict, reason}'"})
final class TckCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final LogFile log;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--workload", paramLabel = "ID", description = "Validate this workload. May be repeated.")
  private List<String> workloads = new ArrayList<>();

  @Option(names = "--backend", paramLabel = "ID", description = "Validate this backend. May be repeated.")
  private List<String> backends = new ArrayList<>();

  @Option(names = "--probe", paramLabel = "ID", description = "Validate this energy probe. May be repeated.")
  private List<String> probes = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the reports. Default: joulemark-results/<time>-tck.")
  private @Nullable Path output;

  @Option(names = {"-v", "--verbose"}, description = "List every configuration, passed ones too.")
  private boolean verbose;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  TckCommand(Surroundings surroundings, LogFile log) {
    this.surroundings = surroundings;
    this.log = log;
  }

  @Override
  public Integer call() throws IOException {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    List<InstalledPlugin<? extends Plugin>> chosen = new PluginChoice(workloads, backends, probes).from(catalog);
    var folder = new ConformanceFolder(
        output == null ? SessionFolder.named("tck", surroundings.clock()).path() : output);
    folder.prepare();
    log.moveTo(folder.path());
    try (var _ = new Interruption()) {
      Conformance conformance;
      try (ConformanceProgress progress = progress()) {
        var run = new ConformanceRun(surroundings.engines().apply(catalog), folder, progress, surroundings.clock());
        conformance = run.validate(chosen, Version.ofJoulemark());
      }
      // A thread that is still interrupted can read no file.
      Thread.interrupted();
      ConformanceReport.write(conformance, folder.report());
      print(conformance, folder);
      return exitCode(conformance, isLeftOut(catalog)).number();
    }
  }

  private ConformanceProgress progress() {
    return surroundings.interactive()
        ? new BarConformanceProgress(surroundings.progress())
        : new PlainConformanceProgress(Terminal.of(spec).err());
  }

  private void print(Conformance conformance, ConformanceFolder folder) throws IOException {
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.print(Files.readString(folder.json()));
    } else {
      var tree = new ConformanceTree(out, verbose);
      conformance.plugins().forEach(tree::print);
      out.println();
      conformance.plugins().stream().map(ConformanceTree::summary).forEach(out::println);
      List.of(folder.json(), folder.report()).forEach(out::println);
    }
    out.flush();
    if (conformance.plugins().isEmpty()) {
      say("no plugin was validated: the plugin folders hold none");
    }
    if (conformance.state() == ConformanceState.INTERRUPTED) {
      say("interrupted; what is known is in " + folder.path());
    }
  }

  private void say(String line) {
    PrintWriter err = Terminal.of(spec).err();
    err.println("joulemark: " + line);
    err.flush();
  }

  /** Where all plugins are to be validated, one that cannot even be loaded has not been. */
  private boolean isLeftOut(PluginCatalog catalog) {
    boolean all = workloads.isEmpty() && backends.isEmpty() && probes.isEmpty();
    return all && !catalog.refused().isEmpty();
  }

  private static ExitCode exitCode(Conformance conformance, boolean leftOut) {
    if (conformance.state() == ConformanceState.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    return conformance.allConform() && !leftOut ? ExitCode.OK : ExitCode.FAULT_FOUND;
  }
}
