package org.joulemark.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Progress;
import org.joulemark.api.Support;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.meter.MeterListener;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.Results;

/**
 * Measures, infers, places, trains and generates, each in a forked JVM with only the flags that its backend asks for.
 *
 * <p>Every method that runs a fork ends it when the calling thread is interrupted or the JVM shuts down.
 */
public interface Engine {

  /**
   * Runs a session: prepares its workloads, then measures its cells. {@code results.json} in the folder is whole after every cell, also when the session is interrupted.
   *
   * @param folder is created; must not hold a session yet
   * @return the results, with state {@code interrupted} where the thread was interrupted
   * @throws InvalidInputException for a plan that cannot be run or a folder that cannot be written
   */
  Results run(SessionPlan plan, Path folder, SessionListener listener);

  /**
   * Goes on with an interrupted session. Rows that are measured, modelled or skipped are kept; invalid ones are tried
   * again.
   *
   * @throws InvalidInputException where the folder holds no readable session, or a plugin's jars have changed since
   */
  Results resume(Path folder, SessionListener listener);

  /** Whether a plugin can work on this machine with these settings, asked in a fork with the flags it needs. */
  Support availability(InstalledPlugin<? extends Plugin> plugin, Map<String, String> settings)
      throws InterruptedException;

  /**
   * The devices that a backend can work on, asked in a fork with the flags it needs.
   *
   * @param backend a {@link org.joulemark.api.DeviceBackend}
   * @throws InvalidInputException where nobody can be asked; the message says what is missing
   */
  List<ComputeDevice> devices(InstalledPlugin<? extends Backend> backend) throws InterruptedException;

  /**
   * What probes can count on this machine, and why some of them count nothing.
   *
   * @return one answer for each probe, in the same order
   */
  List<EnergySource> sources(List<ChosenProbe> probes) throws InterruptedException;

  /**
   * Watches meters until the time is over or none of them is left; where the calling thread is interrupted, until then.
   *
   * @param listener told of every reading until this method returns
   * @throws InvalidInputException for a probe that is required and unavailable
   */
  void watch(WatchRequest request, MeterListener listener) throws InterruptedException;

  /**
   * Evaluates a workload's networks over the user's own rows.
   *
   * @param progress told as the workload is prepared; not at all where there is nothing to prepare
   * @return the combined outputs: rows x outputs
   * @throws InvalidInputException where the rows do not fit the network or the backend refuses it
   */
  double[][] infer(InferenceRequest request, Progress progress) throws InterruptedException;

  /**
   * Has a backend say where a workload's networks would lie on the hardware that it models.
   *
   * @param progress as for {@link #infer}
   * @return one placement for each network, each as if it had the hardware for itself; one that cannot run says why
   * @throws InvalidInputException where the backend models no hardware, or the network cannot be placed at all
   */
  List<MemberPlacement> place(PlacementRequest request, Progress progress) throws InterruptedException;

  /**
   * Trains a workload's weights.
   *
   * @param output a file, or a folder where the settings ask for several networks
   * @throws InvalidInputException where the workload cannot be trained or the settings do not fit
   */
  TrainingReport train(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException;

  /**
   * Makes a workload's data.
   *
   * @throws InvalidInputException where the workload generates none or the settings do not fit
   */
  void generate(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException;

  /**
   * Has a job done with a plugin, in a fork. However the fork ends, what the job left in files until then is there.
   *
   * @param progress told on a thread of its own
   */
  PluginTaskEnd perform(PluginTask task, Progress progress) throws InterruptedException;
}
