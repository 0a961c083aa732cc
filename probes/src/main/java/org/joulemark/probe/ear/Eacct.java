package org.joulemark.probe.ear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;
import org.joulemark.probe.command.RequiredAnswer;
import org.joulemark.probe.slurm.JobStep;

/**
 * EAR's accounting command.
 *
 * @param program its name
 * @param limit how long it may take
 * @param time that the limit is of
 */
record Eacct(String program, Duration limit, TimeSource time) {

  private static final String REMEDY = "load it (such as 'module load ear') or name it by the setting program";
  private static final Pattern RELEASE = Pattern.compile("EAR version ([0-9]{1,4})\\b");

  /** The major release that it says it is. Minor ones are not to be trusted: 5.2.0 calls itself 5.1, and 6.3.0 6.0. */
  OptionalInt majorRelease() throws InterruptedException {
    Matcher release = RELEASE.matcher(run("-v").output());
    return release.find() ? OptionalInt.of(Integer.parseInt(release.group(1))) : OptionalInt.empty();
  }

  /**
   * The records of a step, one for each node and application.
   *
   * @throws EnergySourceException where there are none
   */
  List<EacctRow> records(JobStep step) throws InterruptedException {
    CommandEnd.Finished end = run("-j", step.job() + "." + name(step), "-l", "-F", "jnpte");
    // No job: said on the standard output up to 5.1, on the standard error since; and with an exit code of 1.
    if (end.exitCode() != 0) {
      throw noRecord(step, end.complaint());
    }
    List<EacctRow> rows = EacctTable.rows(end.output(), step.job() + "-" + name(step));
    if (rows.isEmpty()) {
      throw noRecord(step, "no row " + step.job() + "-" + name(step));
    }
    return rows;
  }

  private EnergySourceException noRecord(JobStep step, String complaint) {
    return new EnergySourceException("EAR has no record of step " + step + " (" + complaint + "): its daemon writes one"
        + " when a step or application ends, for jobs that run with EAR (srun --ear=on); for a step that still runs use"
        + " another probe, such as ipmi, rapl or slurm; list your records by: " + program);
  }

  /** EAR's own name of the batch step. */
  private static String name(JobStep step) {
    return step.step().equals("batch") ? "sb" : step.step();
  }

  private CommandEnd.Finished run(String... options) throws InterruptedException {
    var arguments = new ArrayList<String>();
    arguments.add(program);
    arguments.addAll(List.of(options));
    return RequiredAnswer.of(new ExternalCommand(arguments, Map.of(), limit), REMEDY, time);
  }
}
