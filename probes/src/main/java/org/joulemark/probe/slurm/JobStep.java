package org.joulemark.probe.slurm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;

/**
 * A step of a job of Slurm.
 *
 * @param job its number
 * @param step its number within the job, or {@code batch}, {@code extern} or {@code interactive}
 */
public record JobStep(String job, String step) {

  private static final String JOB = "job";
  private static final String STEP = "step";
  private static final String BATCH = "batch";
  // Slurm's slurm.h numbers the steps without a number from the top of 32 bits.
  private static final Map<String, String> NAMED_STEPS =
      Map.of("4294967291", BATCH, "4294967292", "extern", "4294967290", "interactive");

  /** The settings that name a job and a step. */
  public static List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(JOB, new SettingType.WholeNumber(1, Integer.MAX_VALUE), null,
            "Number of the job; by default that of SLURM_JOB_ID"),
        new SettingDeclaration(STEP, new SettingType.Text(), null,
            "Step of the job: a number, batch, extern or interactive; by default that of SLURM_STEP_ID, else batch"));
  }

  /**
   * What the settings name, or else the step that this process runs in.
   *
   * @param environment of this process
   * @throws EnergySourceException where neither names a job
   * @throws InvalidInputException where the step is none
   */
  public static JobStep of(Settings settings, Map<String, String> environment) {
    String job = settings.optionalText(JOB).or(() -> variable(environment, "SLURM_JOB_ID"))
        .orElseThrow(() -> new EnergySourceException(
            "not within a job of Slurm: SLURM_JOB_ID is not set; start joulemark by 'srun' or 'sbatch', or name a running"
                + " job by the setting " + JOB));
    // The step of another job than this process's own is not in the environment.
    Optional<String> own = settings.optionalText(JOB).isPresent()
        ? Optional.empty()
        : variable(environment, "SLURM_STEP_ID");
    String step = settings.optionalText(STEP).or(() -> own).orElse(BATCH);
    return new JobStep(digits(job), named(step));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static String digits(String job) {
    if (!job.matches("[0-9]+")) {
      throw new EnergySourceException("SLURM_JOB_ID is '" + job + "'; allowed: a whole number");
    }
    return job;
  }

  private static String named(String step) {
    String name = NAMED_STEPS.getOrDefault(step, step);
    if (!name.matches("[0-9]+") && !NAMED_STEPS.containsValue(name)) {
      throw new InvalidInputException(
          "the step '" + step + "' is none; allowed: a whole number, batch, extern, interactive");
    }
    return name;
  }

  /** As Slurm's programs take and print it: {@code 175966.0}. */
  @Override
  public String toString() {
    return job + "." + step;
  }
}
