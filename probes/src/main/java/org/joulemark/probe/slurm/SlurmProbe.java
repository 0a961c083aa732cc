package org.joulemark.probe.slurm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.SourcesMeter;

/**
 * Reads the energy that Slurm accounts to a running step, where its acct_gather_energy plugin is configured. What it is
 * spent by depends on that plugin. Slurm counts for whole nodes: on a node that the job shares with others, their joules
 * are in the figure.
 */
public final class SlurmProbe implements EnergyProbe {

  private static final String SSTAT = "sstat";
  private static final String SCONTROL = "scontrol";
  private static final String UPDATE_SECONDS = "updateSeconds";
  private static final String TIMEOUT_SECONDS = "timeoutSeconds";
  private static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";
  private static final double JOULES_PER_COUNT = 1;
  /** More than a node of today can draw; one with its own rack of GPUs stays below. */
  private static final double MOST_WATTS = 100_000;
  /** The counter never wraps around: it has 64 bits and counts joules. */
  private static final Duration MAX_READ_GAP = Duration.ofDays(365);

  private final Map<String, String> environment;
  private final Map<String, String> defaults;

  public SlurmProbe() {
    this(System.getenv(), Map.of());
  }

  /**
   * A probe that asks other programs by default.
   *
   * @param environment of the process that a job started
   * @param defaults of settings, in place of the usual ones
   */
  SlurmProbe(Map<String, String> environment, Map<String, String> defaults) {
    this.environment = environment;
    this.defaults = Map.copyOf(defaults);
  }

  @Override
  public String id() {
    return "slurm";
  }

  @Override
  public String description() {
    return "Slurm's energy of the running job step (ConsumedEnergyRaw), where the cluster measures it";
  }

  @Override
  public List<SettingDeclaration> settings() {
    var settings = new ArrayList<>(JobStep.settings());
    settings.add(new SettingDeclaration(SSTAT, new SettingType.Text(), defaults.getOrDefault(SSTAT, SSTAT),
        "Slurm's program that tells of running steps: a name on the PATH or an absolute path"));
    settings.add(new SettingDeclaration(SCONTROL, new SettingType.Text(), defaults.getOrDefault(SCONTROL, SCONTROL),
        "Slurm's program that tells the configuration: a name on the PATH or an absolute path"));
    settings.add(new SettingDeclaration(UPDATE_SECONDS, new SettingType.RealNumber(1e-3, 3600),
        defaults.get(UPDATE_SECONDS), "How often Slurm renews the figure, where 'srun --acctg-freq' changed it;"
            + " by default from JobAcctGatherFrequency and EnergyIPMIFrequency of the configuration"));
    settings.add(new SettingDeclaration(TIMEOUT_SECONDS, new SettingType.RealNumber(0.1, 600), "10",
        "How long a program may take to answer"));
    settings.add(new SettingDeclaration(RELATIVE_UNCERTAINTY, new SettingType.RealNumber(0, 10), "0",
        "One standard deviation of the figure as a fraction; Slurm states none"));
    return List.copyOf(settings);
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    JobStep step = JobStep.of(settings, environment);
    Duration limit = duration(settings.real(TIMEOUT_SECONDS));
    Configuration configuration = Configuration.ask(settings.text(SCONTROL), limit, time);
    EnergyDomain domain = domain(configuration, settings);
    var counter = new ConsumedEnergy(settings.text(SSTAT), step, limit, time);
    var joules = new CountedJoules(domain, counter, new CounterScale(JOULES_PER_COUNT, 0, MOST_WATTS), time);
    return new SourcesMeter(List.of(joules), MAX_READ_GAP, () -> {}, time);
  }

  private static EnergyDomain domain(Configuration configuration, Settings settings) {
    EnergyPlugin plugin = configuration.energyPlugin();
    double uncertainty = settings.real(RELATIVE_UNCERTAINTY);
    if (plugin.provenance() == Provenance.ESTIMATED && uncertainty == 0) {
      throw new EnergySourceException(
          "Slurm integrates the power that GPUs tell now and then: an estimate, which needs an uncertainty; give the"
              + " setting " + RELATIVE_UNCERTAINTY + ", or use the probe nvml");
    }
    Duration update = settings.optionalText(UPDATE_SECONDS).isPresent()
        ? duration(settings.real(UPDATE_SECONDS))
        : configuration.updateInterval();
    return new EnergyDomain(plugin.domainId(), plugin.scope(), plugin.provenance(), plugin.reading(), JOULES_PER_COUNT,
        update, uncertainty, null);
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
