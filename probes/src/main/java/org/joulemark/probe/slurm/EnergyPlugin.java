package org.joulemark.probe.slurm;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;

/** Where Slurm has its joules from, which decides what they are spent by. */
enum EnergyPlugin {

  /** Adds up the counters of all packages and of their memory. */
  RAPL("rapl", "packages-and-memory", Scope.PLATFORM, EnergyReading.COUNTED, Provenance.MEASURED),
  /** Integrates the power that the BMC tells. */
  IPMI("ipmi", "node", Scope.NODE, EnergyReading.INTEGRATED, Provenance.MEASURED),
  /** Reads the energy counter of Lenovo's XClarity controller. */
  XCC("xcc", "node", Scope.NODE, EnergyReading.COUNTED, Provenance.MEASURED),
  /** Reads the energy counter of HPE Cray's node controller. */
  PM_COUNTERS("pm_counters", "node", Scope.NODE, EnergyReading.COUNTED, Provenance.MEASURED),
  /** Reads the energy counter of IBM's Active Energy Manager. */
  IBMAEM("ibmaem", "node", Scope.NODE, EnergyReading.COUNTED, Provenance.MEASURED),
  /** Integrates the power that each GPU tells. */
  GPU("gpu", "gpus", Scope.GPU_BOARD, EnergyReading.INTEGRATED, Provenance.ESTIMATED);

  private static final String PREFIX = "acct_gather_energy/";
  private static final String REMEDY =
      "; ask the administrator to set AcctGatherEnergyType in slurm.conf to one of " + names();

  private final String pluginName;
  private final String domainId;
  private final Scope scope;
  private final EnergyReading reading;
  private final Provenance provenance;

  EnergyPlugin(String pluginName, String domainId, Scope scope, EnergyReading reading, Provenance provenance) {
    this.pluginName = pluginName;
    this.domainId = domainId;
    this.scope = scope;
    this.reading = reading;
    this.provenance = provenance;
  }

  String domainId() {
    return domainId;
  }

  Scope scope() {
    return scope;
  }

  EnergyReading reading() {
    return reading;
  }

  Provenance provenance() {
    return provenance;
  }

  /** How often the source is read where acct_gather.conf does not say, in seconds; 0 where it is read as samples need it. */
  int defaultSourceSeconds() {
    return switch (this) {
      case IPMI, XCC, GPU -> 30;
      case RAPL, PM_COUNTERS, IBMAEM -> 0;
    };
  }

  /**
   * The plugin that the cluster's configuration names.
   *
   * @param configured the value of {@code AcctGatherEnergyType}
   * @throws EnergySourceException where there is none, or more than one: Slurm adds the figures of several up, though
   *     the GPUs and packages are within the node already
   */
  static EnergyPlugin of(String configured) {
    String name = configured.strip();
    if (name.isEmpty() || name.equals("(null)") || name.equals(PREFIX + "none")) {
      throw new EnergySourceException("Slurm measures no energy here: AcctGatherEnergyType is '" + name + "'" + REMEDY);
    }
    if (name.contains(",")) {
      throw new EnergySourceException(
          "Slurm adds up the energy of several sources here, parts and their whole: AcctGatherEnergyType is '" + name
              + "'; read the sources themselves, by the probes rapl, nvml or ipmi");
    }
    return Arrays.stream(values()).filter(plugin -> name.equals(PREFIX + plugin.pluginName)).findFirst()
        .orElseThrow(() -> new EnergySourceException(
            "what Slurm's energy is spent by is unknown: AcctGatherEnergyType is '" + name + "'; known: " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(plugin -> PREFIX + plugin.pluginName).collect(Collectors.joining(", "));
  }
}
