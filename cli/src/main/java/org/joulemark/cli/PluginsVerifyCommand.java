package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares every plugin folder with its checksums, and loads it. */
@Command(
    name = "verify",
    description = "Compare every plugin folder with the checksums that were recorded when it was added, and load it.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark plugins verify", "  joulemark plugins verify --plugins build/plugins"})
final class PluginsVerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  PluginsVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<PluginFolder> folders = List.copyOf(plugins.folders(surroundings).keySet());
    PluginCatalog catalog = PluginCatalog.load(folders);
    List<FolderVerdict> verdicts = folders.stream().map(folder -> FolderVerdict.of(folder, catalog)).toList();
    PrintWriter out = Terminal.of(spec).out();
    verdicts.forEach(verdict -> out.println(verdict.line()));
    out.flush();
    return (verdicts.stream().anyMatch(FolderVerdict::isFault) ? ExitCode.FAULT_FOUND : ExitCode.OK).number();
  }
}
