package org.joulemark.probe.slurm;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;
import org.joulemark.probe.command.RequiredAnswer;
import org.joulemark.probe.source.RawCounter;

/** The joules of a running step since its start, from {@code sstat}, which asks the daemons of the step's nodes. */
final class ConsumedEnergy implements RawCounter {

  /** Slurm's NO_VAL, INFINITE, NO_VAL64 and INFINITE64: "not set", where a program printed them as numbers. */
  private static final Set<BigInteger> NOT_SET = Set.of(
      new BigInteger("fffffffe", 16), new BigInteger("ffffffff", 16),
      new BigInteger("fffffffffffffffe", 16), new BigInteger("ffffffffffffffff", 16));

  private final JobStep step;
  private final ExternalCommand command;
  private final TimeSource time;

  ConsumedEnergy(String sstat, JobStep step, Duration limit, TimeSource time) {
    this.step = step;
    this.time = time;
    this.command = new ExternalCommand(List.of(sstat, "-j", step.toString(), "--format=ConsumedEnergyRaw,Nodelist",
        "--noheader", "--parsable2"), Map.of(), limit);
  }

  @Override
  public long read() throws InterruptedException {
    CommandEnd.Finished end = RequiredAnswer.of(command,
        "load Slurm's programs (such as 'module load slurm') or name it by the setting sstat", time);
    List<String> lines = end.output().lines().filter(line -> !line.isBlank()).toList();
    // sstat ends with 0 also where there is no such step.
    if (end.exitCode() != 0 || lines.isEmpty()) {
      throw new EnergySourceException("Slurm tells nothing of step " + step + " (" + end.complaint()
          + "); allowed: a running step of your own; list them by: squeue --me --steps");
    }
    String[] fields = lines.getFirst().strip().split("\\|", -1);
    if (lines.size() > 1 || fields.length != 2) {
      throw new EnergySourceException(
          "'" + command + "' answered '" + lines.getFirst().strip() + "'; allowed: one line 'joules|nodes'");
    }
    requireOneNode(fields[1].strip());
    return joules(fields[0].strip());
  }

  private void requireOneNode(String nodes) {
    if (nodes.contains(",") || nodes.contains("[")) {
      throw new EnergySourceException("step " + step + " runs on several nodes, " + nodes
          + ", whose energy Slurm adds up; start joulemark in a step of one node: srun --nodes=1 --ntasks=1");
    }
  }

  private long joules(String text) {
    if (text.isEmpty() || text.equals("0")) {
      throw notMeasured(text.isEmpty() ? "blank" : "0");
    }
    if (!text.matches("[0-9]{1,20}")) {
      throw new EnergySourceException(
          "'" + command + "' answered '" + text + "' for ConsumedEnergyRaw; allowed: a whole number of joules");
    }
    var joules = new BigInteger(text);
    if (NOT_SET.contains(joules) || joules.bitLength() >= Long.SIZE) {
      throw notMeasured(text + ", which stands for 'not set'");
    }
    return joules.longValueExact();
  }

  private EnergySourceException notMeasured(String figure) {
    return new EnergySourceException("Slurm has not measured step " + step + ": its ConsumedEnergyRaw is " + figure
        + "; see why in the node's slurmd log (RAPL needs 'sudo modprobe msr', IPMI a readable BMC), and where the step"
        + " has only just begun, try again after the first sample");
  }
}
