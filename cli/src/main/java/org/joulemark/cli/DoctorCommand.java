package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.cli.doctor.Finding;
import org.joulemark.cli.doctor.FolderCheck;
import org.joulemark.cli.doctor.MachineCheck;
import org.joulemark.cli.doctor.PluginCheck;
import org.joulemark.cli.doctor.Sysfs;
import org.joulemark.engine.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine before anything is measured on it. */
@Command(
    name = "doctor",
    description = "Look at the JDK, the machine, its energy sources, the plugins and the folders, and say what would spoil a "
        + "measurement, and what grants the rest.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark doctor", "  joulemark doctor --json | jq '.[] | select(.verdict == \"warning\")'"})
final class DoctorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Finding> findings = findings();
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(findings));
    } else {
      findings.forEach(finding -> print(finding, out));
    }
    out.flush();
    boolean fault = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.FAULT);
    return (fault ? ExitCode.FAULT_FOUND : ExitCode.OK).number();
  }

  private List<Finding> findings() throws InterruptedException {
    List<Finding> findings = new ArrayList<>(MachineCheck.find(Sysfs.OF_THIS_MACHINE));
    findings.addAll(PluginCheck.find(plugins.roots(surroundings), surroundings.engines()));
    findings.addAll(FolderCheck.find(SessionFolder.DEFAULT_PARENT, surroundings.environment()));
    return findings;
  }

  private static void print(Finding finding, PrintWriter out) {
    String mark = switch (finding.verdict()) {
      case GOOD -> "ok     ";
      case NOTE -> "note   ";
      case WARNING -> "warning";
      case FAULT -> "FAULT  ";
    };
    out.println(
        mark + "  " + finding.subject() + ": " + finding.detail()
            + (finding.cure() == null ? "" : "; " + finding.cure()));
  }
}
