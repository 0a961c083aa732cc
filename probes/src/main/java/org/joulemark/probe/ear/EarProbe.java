package org.joulemark.probe.ear;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.slurm.JobStep;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.RawCounter;
import org.joulemark.probe.source.SourcesMeter;

/**
 * Reads the energy of a step from EAR's accounting. Releases before 6 print joules and later ones kWh; the heading of
 * the column tells which, and must agree with the release and with power x time. EAR itself writes a record when a step
 * or application ends, so a meter opens only where a record is seen to grow. Where the setting {@code library} names
 * EAR's user API, the counter of the node is read from EAR's daemon instead, which is live.
 */
public final class EarProbe implements EnergyProbe {

  private static final String PROGRAM = "program";
  private static final String LIBRARY = "library";
  private static final String NODE = "node";
  private static final String WATCH_SECONDS = "watchSeconds";
  private static final String TIMEOUT_SECONDS = "timeoutSeconds";
  private static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";
  private static final double JOULES_PER_MILLIJOULE = 1e-3;
  private static final String RECORDS_STAND_STILL =
      "EAR writes a record when a step or application ends, so that eacct says nothing of one that still runs; name EAR's"
          + " user API by the setting library, use another probe (ipmi, rapl, slurm), or raise the setting watchSeconds"
          + " where this site's EAR renews records";
  private static final String COUNTER_STANDS_STILL =
      "its daemon's counter of the node does not count, or more rarely; see the daemon's log on this node, or raise the"
          + " setting watchSeconds";
  /** More than a node of today can draw; one with its own rack of GPUs stays below. */
  private static final double MOST_WATTS = 100_000;
  /** The figure never wraps around: it is power x time. */
  private static final Duration MAX_READ_GAP = Duration.ofDays(365);

  private final Map<String, String> environment;
  private final Map<String, String> defaults;

  public EarProbe() {
    this(System.getenv(), Map.of());
  }

  /**
   * A probe that asks another program by default.
   *
   * @param environment of the process that a job started
   * @param defaults of settings, in place of the usual ones
   */
  EarProbe(Map<String, String> environment, Map<String, String> defaults) {
    this.environment = environment;
    this.defaults = Map.copyOf(defaults);
  }

  @Override
  public String id() {
    return "ear";
  }

  @Override
  public String description() {
    return "Energy of a job step from EAR's accounting (eacct), where its records grow while the step runs";
  }

  @Override
  public List<SettingDeclaration> settings() {
    var settings = new ArrayList<>(JobStep.settings());
    settings.add(new SettingDeclaration(NODE, new SettingType.Text(), null,
        "Name of the node as EAR knows it; by default that of SLURMD_NODENAME, else the step's only one"));
    settings.add(new SettingDeclaration(PROGRAM, new SettingType.Text(), defaults.getOrDefault(PROGRAM, "eacct"),
        "EAR's accounting program: a name on the PATH or an absolute path"));
    settings.add(new SettingDeclaration(LIBRARY, new SettingType.PathName(), defaults.get(LIBRARY),
        "A shared library made of EAR's libear_api.a: the daemon's live counter of this node in place of eacct"));
    settings.add(new SettingDeclaration(WATCH_SECONDS, new SettingType.RealNumber(1e-3, 3600),
        defaults.getOrDefault(WATCH_SECONDS, "5"), "How long to wait at the start for the figure to grow"));
    settings.add(new SettingDeclaration(TIMEOUT_SECONDS, new SettingType.RealNumber(0.1, 600), "10",
        "How long the program may take to answer"));
    settings.add(new SettingDeclaration(RELATIVE_UNCERTAINTY, new SettingType.RealNumber(0, 10), "0",
        "One standard deviation of the figure as a fraction; EAR states none"));
    return List.copyOf(settings);
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    Optional<Path> library = settings.optionalPath(LIBRARY);
    return library.isPresent() ? openDaemon(library.get(), settings, time) : openAccounting(settings, time);
  }

  private EnergyMeter openAccounting(Settings settings, TimeSource time) throws InterruptedException {
    var eacct = new Eacct(settings.text(PROGRAM), duration(settings, TIMEOUT_SECONDS), time);
    var counter = new EarCounter(eacct, JobStep.of(settings, environment), node(settings));
    Duration update =
        RecordWatch.updateInterval(counter, duration(settings, WATCH_SECONDS), RECORDS_STAND_STILL, time);
    CountedJoules joules = joules(counter, counter.joulesPerCount(), counter.joulesPerCount(), update, settings, time);
    return new SourcesMeter(List.of(joules), MAX_READ_GAP, () -> {}, time);
  }

  private static EnergyMeter openDaemon(Path library, Settings settings, TimeSource time) throws InterruptedException {
    var counter = NodeCounter.open(library);
    try {
      var steps = new CounterSteps(counter);
      Duration update =
          RecordWatch.updateInterval(steps, duration(settings, WATCH_SECONDS), COUNTER_STANDS_STILL, time);
      double resolution = steps.decimalStep() * JOULES_PER_MILLIJOULE;
      CountedJoules joules = joules(counter, JOULES_PER_MILLIJOULE, resolution, update, settings, time);
      return new SourcesMeter(List.of(joules), MAX_READ_GAP, counter::close, time);
    } catch (RuntimeException | InterruptedException refused) {
      counter.close();
      throw refused;
    }
  }

  private static CountedJoules joules(RawCounter counter, double joulesPerCount, double resolution, Duration update,
      Settings settings, TimeSource time) throws InterruptedException {
    var domain = new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, resolution, update,
        settings.real(RELATIVE_UNCERTAINTY), null);
    return new CountedJoules(domain, counter, new CounterScale(joulesPerCount, 0, MOST_WATTS), time);
  }

  private Optional<String> node(Settings settings) {
    return settings.optionalText(NODE)
        .or(() -> Optional.ofNullable(environment.get("SLURMD_NODENAME")).filter(name -> !name.isBlank()));
  }

  private static Duration duration(Settings settings, String name) {
    return Duration.ofNanos(Math.round(settings.real(name) * 1e9));
  }
}
