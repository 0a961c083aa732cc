package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.joulemark.cli.template.PluginNames;
import org.joulemark.cli.template.PluginTemplate;
import org.joulemark.cli.template.ProjectFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a plugin of the user's own. */
@Command(
    name = "new",
    description = "Write a project for a plugin of your own: complete, it builds and passes the TCK as it is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark plugins new --kind backend",
      "  joulemark plugins new --kind workload --id spin-glass --package org.acme.glass --out glass"})
final class PluginsNewCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "What the plugin is: ${COMPLETION-CANDIDATES}.")
  private String kind = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The name users type, kebab-case. Default: my-chip, my-task or my-meter.")
  private @Nullable String id;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package of its classes, and the group of its artifact. Default: org.example.<id>.")
  private @Nullable String packageName;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new or empty folder for the project. Default: <id>-<kind> in the current folder.")
  private @Nullable Path output;

  /** For {@code --help} and shell completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PluginTemplate.kinds().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    PluginTemplate template = PluginTemplate.of(kind);
    String wanted = Objects.requireNonNullElse(id, template.suggestedId());
    var names = new PluginNames(wanted, Objects.requireNonNullElse(packageName, PluginNames.defaultPackage(wanted)));
    Path folder = Objects.requireNonNullElse(output, Path.of(template.artifact(wanted)));
    ProjectFolder.write(folder, template.project(names));
    print(folder, template, wanted);
    return ExitCode.OK.number();
  }

  private void print(Path folder, PluginTemplate template, String wanted) {
    PrintWriter out = Terminal.of(spec).out();
    out.println(folder);
    out.println();
    out.println("Next:");
    out.println("  cd " + quoted(folder.toString()));
    out.println("  mvn verify                     # compiles, runs the TCK, makes the jar");
    out.println(
        "  mkdir -p plugins/%1$s && cp target/%2$s-0.1.0.jar plugins/%1$s/"
            .formatted(wanted, template.artifact(wanted)));
    out.println("  joulemark tck --plugins plugins --%s %s".formatted(template.kind(), wanted));
    out.println("  joulemark run session.yaml --plugins plugins");
    out.println("README.md there says what each file is for, and what must be installed first.");
    out.flush();
  }

  /** As a shell takes it for one word. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9._/-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
