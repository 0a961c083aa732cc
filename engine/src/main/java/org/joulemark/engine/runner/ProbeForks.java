package org.joulemark.engine.runner;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.MeterListener;
import org.joulemark.engine.meter.SurveySources;
import org.joulemark.engine.meter.WatchMeters;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.plugin.PluginCatalog;

/** Probes outside any session: those of one plugin folder in a fork of their own, whose end costs no others. */
public final class ProbeForks {

  private static final Duration ENDLESS = Duration.ofDays(3_650);

  /** Beyond the length of a watch, for its start and its end. */
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  private final PluginCatalog catalog;
  private final JobRunner jobs;

  @Inject
  ProbeForks(PluginCatalog catalog, JobRunner jobs) {
    this.catalog = catalog;
    this.jobs = jobs;
  }

  /** What each probe can count on this machine, in the same order. */
  public List<EnergySource> sources(List<ChosenProbe> probes) throws InterruptedException {
    Map<String, EnergySource> byProbe =
        forEachFolder(probes, (folder, some) -> survey(folder, some)).stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(EnergySource::probe, Function.identity()));
    return probes.stream().map(probe -> byProbe.get(probe.id())).toList();
  }

  private List<EnergySource> survey(Path folder, List<ChosenProbe> probes) throws InterruptedException {
    return switch (run(folder, new SurveySources(probes), SurveySources.LIMIT, _ -> {})) {
      case ForkOutcome.Answered<SurveySources.Answer>(var answer) -> answer.sources();
      case ForkOutcome.Refused<?> refused -> throw refused.exception();
      case ForkOutcome.Died<?> died ->
          probes.stream().map(probe -> EnergySource.refused(probe.id(), died.explanation())).toList();
    };
  }

  /** Watches meters until the time is over, none is left, or the calling thread is interrupted. */
  public void watch(WatchRequest request, MeterListener listener) throws InterruptedException {
    try (var events = new MeterEvents(listener)) {
      forEachFolder(request.probes(), (folder, some) -> watch(folder, request.of(some), events));
    }
  }

  private List<ChosenProbe> watch(Path folder, WatchRequest request, MeterEvents events) throws InterruptedException {
    Duration length = request.length() == null ? ENDLESS : request.length();
    switch (run(folder, new WatchMeters(request), ForkLimit.of(length.plus(TOLERANCE)), events::happened)) {
      case ForkOutcome.Answered<?> _ -> {
      }
      case ForkOutcome.Refused<?> refused -> throw refused.exception();
      case ForkOutcome.Died<?> died ->
          request.probes().forEach(probe -> events.happened(new MeterEvent.Lost(probe.id(), died.explanation())));
    }
    return request.probes();
  }

  private <E, A> ForkOutcome<A> run(Path folder, ForkJob<E, A> job, ForkLimit limit, Consumer<? super E> listener)
      throws InterruptedException {
    try (var files = TemporaryFolder.create("joulemark-log")) {
      return jobs.run(
          job, new JobRunner.Surroundings(List.of(folder), List.of(), limit, files.file("fork.log")), listener);
    }
  }

  private <T> List<T> forEachFolder(List<ChosenProbe> probes, FolderWork<T> work) throws InterruptedException {
    Map<Path, List<ChosenProbe>> byFolder =
        probes.stream()
            .collect(
                Collectors.groupingBy(
                    probe -> catalog.probe(probe.id()).folder().path().toAbsolutePath(), LinkedHashMap::new,
                    Collectors.toList()));
    List<Callable<T>> tasks =
        byFolder.entrySet()
            .stream()
            .<Callable<T>>map(folder -> () -> work.perform(folder.getKey(), folder.getValue()))
            .toList();
    return ParallelForks.run(tasks);
  }

  /** What to do with the probes of one plugin folder. */
  private interface FolderWork<T> {
    T perform(Path folder, List<ChosenProbe> probes) throws InterruptedException;
  }
}
