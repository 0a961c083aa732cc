package org.joulemark.probe.slurm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;
import org.joulemark.probe.command.RequiredAnswer;

/**
 * The configuration of a cluster, as {@code scontrol show config} prints it: a line {@code Key = value} for each
 * parameter, those of acct_gather.conf included.
 */
record Configuration(Map<String, String> values) {

  private static final Pattern LINE = Pattern.compile("^[ \\t]*(\\w+)[ \\t]*=[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);
  // slurm.conf(5) and acct_gather.conf(5)
  private static final int DEFAULT_TASK_SECONDS = 30;
  private static final String FREQUENCY = "JobAcctGatherFrequency";
  private static final String SOURCE_FREQUENCY = "EnergyIPMIFrequency";
  private static final String ENERGY_TYPE = "AcctGatherEnergyType";

  Configuration {
    values = Map.copyOf(values);
  }

  static Configuration ask(String scontrol, Duration limit, TimeSource time) throws InterruptedException {
    var command = new ExternalCommand(List.of(scontrol, "show", "config"), Map.of(), limit);
    CommandEnd.Finished end = RequiredAnswer.of(command,
        "load Slurm's programs (such as 'module load slurm') or name it by the setting scontrol", time);
    Configuration configuration = new Configuration(parse(end.output()));
    if (end.exitCode() != 0 || !configuration.values.containsKey(ENERGY_TYPE)) {
      throw new EnergySourceException("'" + command + "' does not tell " + ENERGY_TYPE + " (" + end.complaint()
          + "); allowed: Slurm's own scontrol, on a machine of a cluster that is up");
    }
    return configuration;
  }

  private static Map<String, String> parse(String output) {
    var values = new TreeMap<String, String>();
    Matcher line = LINE.matcher(output);
    while (line.find()) {
      values.put(line.group(1), line.group(2));
    }
    return values;
  }

  EnergyPlugin energyPlugin() {
    return EnergyPlugin.of(values.getOrDefault(ENERGY_TYPE, ""));
  }

  /**
   * How often a step's figure is renewed: with each sample of its tasks, and no oftener than the source of the energy is
   * itself read.
   *
   * @throws EnergySourceException where it is told at the end of a step only
   */
  Duration updateInterval() {
    int task = interval("task").orElse(DEFAULT_TASK_SECONDS);
    if (task == 0) {
      throw new EnergySourceException(
          "Slurm tells the energy of a step only at its end: " + FREQUENCY + " has task=0; start the step by 'srun"
              + " --acctg-freq=task=1' and say so by the setting updateSeconds=1");
    }
    String configured = values.get(SOURCE_FREQUENCY);
    int source = configured == null ? energyPlugin().defaultSourceSeconds() : seconds(configured);
    return Duration.ofSeconds(Math.max(task, Math.max(source, interval("energy").orElse(0))));
  }

  /** A number without a name is that of the tasks. */
  private Optional<Integer> interval(String kind) {
    String configured = values.getOrDefault(FREQUENCY, "");
    for (String part : configured.split(",", -1)) {
      String named = part.contains("=") ? part.strip() : "task=" + part.strip();
      if (named.matches(kind + "=[0-9]+.*")) {
        return Optional.of(seconds(named.substring(kind.length() + 1)));
      }
    }
    return Optional.empty();
  }

  private static int seconds(String text) {
    Matcher number = Pattern.compile("^([0-9]{1,6})( sec)?$").matcher(text);
    if (!number.matches()) {
      throw new EnergySourceException(
          "how often Slurm renews its energy is unknown, for its configuration says '" + text
              + "' where a number of seconds is expected; name it by the setting updateSeconds");
    }
    return Integer.parseInt(number.group(1));
  }
}
