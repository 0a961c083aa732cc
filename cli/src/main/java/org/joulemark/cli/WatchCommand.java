package org.joulemark.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.configuration.ProbeSettings;
import org.joulemark.cli.watch.Watching;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the machine draws right now. */
@Command(
    name = "watch",
    description = "Show the watts of every energy source as they come, and their mean in the end.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark watch                                  until Ctrl-C",
      "  joulemark watch --probe rapl --interval 0.2",
      "  joulemark watch --probe ipmi --set transport=lan --set host=bmc7",
      "  joulemark watch --for 60 --json | jq 'select(.event == \"mean\")'"})
final class WatchCommand implements Callable<Integer> {

  private static final double SHORTEST_SECONDS = 0.05;
  private static final double LONGEST_SECONDS = 86_400;

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--probe",
      paramLabel = "ID",
      description = "What to read; an error where it is unavailable. May be repeated. Default: every probe that works here.")
  private Set<String> probes = new LinkedHashSet<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of a probe; a key may be cut down to its end where that is unambiguous. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(names = "--interval", paramLabel = "SECONDS", description = "From one reading to the next. Default: 1.")
  private double intervalSeconds = 1;

  @Option(names = "--for", paramLabel = "SECONDS", description = "How long to watch. Default: until Ctrl-C.")
  private @Nullable Double lengthSeconds;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Duration interval = duration("--interval", intervalSeconds);
    @Nullable
    Duration length = lengthSeconds == null ? null : duration("--for", lengthSeconds);
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    return watch(catalog, new WatchRequest(chosen(catalog), interval, length, !probes.isEmpty())).number();
  }

  private static Duration duration(String option, double seconds) {
    if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS)) {
      throw new InvalidInputException(
          option + " is " + seconds + "; allowed: seconds from " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS);
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private List<ChosenProbe> chosen(PluginCatalog catalog) {
    List<String> ids =
        probes.isEmpty() ? catalog.probes().stream().map(InstalledPlugin::id).toList() : List.copyOf(probes);
    Map<String, Map<String, String>> settings =
        new ProbeSettings(catalog, surroundings.environment()).read(ids, assignments);
    return ids.stream().map(id -> new ChosenProbe(id, settings.getOrDefault(id, Map.of()))).toList();
  }

  private ExitCode watch(PluginCatalog catalog, WatchRequest request) {
    Watching watching = watching();
    // Holds the JVM back until what came out is printed.
    try (var interruption = new Interruption()) {
      boolean interrupted = isInterrupted(catalog, request, watching);
      watching.end();
      ExitCode code = exitCode(watching, request, interrupted);
      if (interrupted) {
        interruption.endWith(code);
      }
      return code;
    }
  }

  private boolean isInterrupted(PluginCatalog catalog, WatchRequest request, Watching watching) {
    try {
      surroundings.engines().apply(catalog).watch(request, watching);
      return false;
    } catch (InterruptedException _) {
      return true;
    }
  }

  private Watching watching() {
    Terminal terminal = Terminal.of(spec);
    if (json.isOn()) {
      return Watching.objects(terminal.out(), terminal.err());
    }
    boolean redraws = surroundings.interactive() && !Objects.equals(surroundings.environment().get("TERM"), "dumb");
    return redraws
        ? Watching.table(surroundings.progress(), terminal.out())
        : Watching.lines(terminal.out(), terminal.err());
  }

  /** Ctrl-C is how a watching ends that nobody gave a length; one that has a length is cut short by it. */
  private static ExitCode exitCode(Watching watching, WatchRequest request, boolean interrupted) {
    if (interrupted && request.length() != null) {
      return ExitCode.INTERRUPTED;
    }
    if (!watching.began() && !watching.lostAny() && !interrupted) {
      throw new InvalidInputException(
          "no energy source can be watched here; 'joulemark doctor' says what each of them needs");
    }
    return watching.lostAny() ? ExitCode.FAULT_FOUND : ExitCode.OK;
  }
}
