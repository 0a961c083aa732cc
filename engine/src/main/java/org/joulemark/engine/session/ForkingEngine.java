package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.Plugin;
import org.joulemark.api.Progress;
import org.joulemark.api.Support;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.Engine;
import org.joulemark.engine.InferenceRequest;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.SessionListener;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.meter.MeterListener;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.runner.ProbeForks;

/** The engine: hands every request to the part that does it. */
public final class ForkingEngine implements Engine {

  private final BenchmarkSession session;
  private final PluginQuestions questions;
  private final ProbeForks probes;
  private final ForkedWork work;
  private final PluginTasks tasks;

  @Inject
  ForkingEngine(
      BenchmarkSession session, PluginQuestions questions, ProbeForks probes, ForkedWork work, PluginTasks tasks) {
    this.session = session;
    this.questions = questions;
    this.probes = probes;
    this.work = work;
    this.tasks = tasks;
  }

  @Override
  public Results run(SessionPlan plan, Path folder, SessionListener listener) {
    return session.run(plan, folder, listener);
  }

  @Override
  public Results resume(Path folder, SessionListener listener) {
    return session.resume(folder, listener);
  }

  @Override
  public Support availability(InstalledPlugin<? extends Plugin> plugin, Map<String, String> settings)
      throws InterruptedException {
    return questions.availability(plugin, settings);
  }

  @Override
  public List<ComputeDevice> devices(InstalledPlugin<? extends Backend> backend) throws InterruptedException {
    return questions.devices(backend);
  }

  @Override
  public List<EnergySource> sources(List<ChosenProbe> asked) throws InterruptedException {
    return probes.sources(asked);
  }

  @Override
  public void watch(WatchRequest request, MeterListener listener) throws InterruptedException {
    probes.watch(request, listener);
  }

  @Override
  public double[][] infer(InferenceRequest request, Progress progress) throws InterruptedException {
    return work.infer(request, progress);
  }

  @Override
  public List<MemberPlacement> place(PlacementRequest request, Progress progress) throws InterruptedException {
    return work.place(request, progress);
  }

  @Override
  public TrainingReport train(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    return work.train(workload, settings, output, progress);
  }

  @Override
  public void generate(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    work.generate(workload, settings, output, progress);
  }

  @Override
  public PluginTaskEnd perform(PluginTask task, Progress progress) throws InterruptedException {
    return tasks.perform(task, progress);
  }
}
