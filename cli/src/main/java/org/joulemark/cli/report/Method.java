package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.cli.results.MissingJoules;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.JvmRecord;
import org.joulemark.engine.results.PluginRecord;

/** How the figures of one session came about, and on what. */
final class Method {

  private final ReportedSession session;

  Method(ReportedSession session) {
    this.session = session;
  }

  Html html() {
    Html label = session.label().isEmpty() ? fragment() : element("h3", session.label());
    return element("section", label, element("h4", "Measurement"), measurement(), element("h4", "Probes"), probes(),
        element("h4", "Machine"), machine(), element("h4", "JVM of the cells"), jvms(), element("h4", "Plugins"),
        plugins()).styled("method");
  }

  private Html measurement() {
    SessionPlan plan = session.results().session().plan();
    MeasurementSettings settings = plan.measurement();
    String batches = settings.batchRows().isEmpty()
        ? "from one row to all"
        : "of " + settings.batchRows().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " rows";
    return fragment(element("p", "Every cell ran in a JVM of its own, in an order drawn from seed " + plan.seed()
        + ": answers checked against float64 references, " + seconds(settings.idleSeconds()) + " at rest, warm-up to a"
        + " steady state (at most " + seconds(settings.warmUpLimitSeconds())
        + "), a plateau of clock and temperature where a"
        + " meter tells them (at most " + seconds(settings.plateauLimitSeconds()) + "), a sweep over batches " + batches
        + " ("
        + seconds(settings.sweepWindowSeconds()) + " each) for the lowest energy per sample, or the shortest time where"
        + " there is no energy, " + settings.repetitions() + " repetitions in windows of "
        + seconds(settings.minimumWindowSeconds()) + " to " + seconds(settings.maximumWindowSeconds())
        + " that grow until the steps of timer and counters are below 1 %, latencies of single rows for "
        + seconds(settings.latencySeconds()) + ", and " + seconds(settings.idleSeconds()) + " at rest again."),
        boundaries(plan.boundaries()));
  }

  private static String seconds(double seconds) {
    return NumberText.chosen(seconds, "s");
  }

  private static Html boundaries(List<Boundary> boundaries) {
    var facts = new Facts();
    for (Boundary boundary : boundaries) {
      facts.add(boundary.name().toLowerCase(Locale.ROOT), switch (boundary) {
        case HOST -> "the clock covers upload, inference and download: rows start and results end in host memory";
        case RESIDENT -> "the clock covers inference alone: rows are on the device before it starts";
      });
    }
    return facts.html();
  }

  /** What tells one domain from another; the resolution is observed anew in each cell. */
  private record Domain(String name, Origin origin, String scope, String uncertainty, String interval, String partOf) {

    static Domain of(EnergyRecord energy) {
      return new Domain(energy.probe() + "/" + energy.domain(), Origin.of(energy.provenance()),
          energy.scope().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          energy.relativeUncertainty() > 0
              ? "±\u202f" + NumberText.significant(100 * energy.relativeUncertainty(), 2) + "\u202f% (one sigma)"
              : "none stated",
          energy.updateIntervalSeconds() > 0 ? "every " + seconds(energy.updateIntervalSeconds()) : "continuous",
          energy.partOf() == null ? NumberText.NO_FIGURE : energy.partOf());
    }
  }

  private Html probes() {
    List<EnergyRecord> all = cells().flatMap(cell -> cell.energy().stream()).toList();
    if (all.isEmpty()) {
      return fragment(element("p", "No probe gave a figure in this session."), missing());
    }
    Stream<List<Html>> rows = all.stream().map(Domain::of).distinct().map(domain -> List.of(text(domain.name()),
        domain.origin().badge(), text(domain.scope()), text(domain.uncertainty()), text(resolution(all, domain)),
        text(domain.interval()), text(domain.partOf())));
    return fragment(Tables.of(List.of("domain", "origin", "covers", "uncertainty of the source", "step", "updates",
        "part of"), rows),
        element("p", "The uncertainty of a source moves all of its joules together: it is not in the error bars, and it"
            + " nearly cancels in the ratio of two cells of the same domain."),
        missing());
  }

  /** Why a figure is only an estimate must stand beside it. */
  private Html missing() {
    List<String> lines = MissingJoules.of(session.results().cells());
    return lines.isEmpty()
        ? fragment()
        : element("ul", lines.stream().map(line -> element("li", line)).toList()).styled("reason");
  }

  private static String resolution(List<EnergyRecord> all, Domain domain) {
    var steps = all.stream().filter(energy -> Domain.of(energy).equals(domain))
        .mapToDouble(EnergyRecord::resolutionJoules).summaryStatistics();
    return "up to " + NumberText.si(steps.getMax(), "J");
  }

  private Html machine() {
    HostRecord host = session.results().session().host();
    return new Facts().add("CPU", host.cpuModel()).add("processors", Integer.toString(host.processors()))
        .add("memory", NumberText.chosen((double) host.memoryBytes(), "B")).add("architecture", host.architecture())
        .add("operating system", host.operatingSystem()).add("hypervisor", host.hypervisor())
        .add("frequency governor", host.frequencyGovernor()).html();
  }

  private Html jvms() {
    List<JvmRecord> all = cells().flatMap(cell -> Stream.ofNullable(cell.jvm())).distinct().toList();
    return fragment(all.stream().map(jvm -> new Facts().add("JVM", jvm.vendor() + " " + jvm.version())
        .add("flags", element("code", String.join(" ", jvm.arguments()))).html()).toList());
  }

  private Html plugins() {
    Stream<PluginRecord> plugins = session.results().session().plugins().stream();
    return Tables.of(List.of("kind", "id", "version", "jars with SHA-256"),
        plugins.map(plugin -> List.of(text(plugin.kind()), text(plugin.id()), text(plugin.version()), jars(plugin))));
  }

  private static Html jars(PluginRecord plugin) {
    return fragment(plugin.jarSha256().entrySet().stream().map(jar -> element("span", text(jar.getKey() + " "),
        element("code", jar.getValue()).styled("checksum")).styled("line")).toList());
  }

  private Stream<CellResult> cells() {
    return session.results().cells().stream();
  }
}
