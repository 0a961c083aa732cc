package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.MeterListener;
import org.joulemark.engine.meter.MeterOpening;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.plugin.PluginCatalog;

/** Probes outside any session: those of one plugin folder in a fork of their own, whose end costs no others. */
final class ProbeForks {

  /** Beyond the length of a watch or a survey, for the fork's start and its end. */
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  private static final ForkLimit SURVEY_LIMIT = ForkLimit.of(MeterOpening.LIMIT.plus(TOLERANCE));
  private static final Duration ENDLESS = Duration.ofDays(3_650);

  private final PluginCatalog catalog;
  private final ForkLauncher launcher;

  @Inject
  ProbeForks(PluginCatalog catalog, ForkLauncher launcher) {
    this.catalog = catalog;
    this.launcher = launcher;
  }

  List<EnergySource> sources(List<ChosenProbe> probes) throws InterruptedException {
    Map<String, EnergySource> byProbe =
        forEachFolder(probes, (folder, some) -> survey(folder, some)).stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(EnergySource::probe, Function.identity()));
    return probes.stream().map(probe -> byProbe.get(probe.id())).toList();
  }

  private List<EnergySource> survey(Path folder, List<ChosenProbe> probes) throws InterruptedException {
    return switch (run(folder, new ForkJob.Sources(probes), SURVEY_LIMIT, new ProgressListener.Silent())) {
      case ForkOutcome.Replied(ForkReply.Sources(List<EnergySource> sources)) -> sources;
      case ForkOutcome.Replied(var other) -> throw unexpected(other);
      case ForkOutcome.Died died ->
          probes.stream().map(probe -> EnergySource.refused(probe.id(), died.explanation())).toList();
    };
  }

  void watch(WatchRequest request, MeterListener listener) throws InterruptedException {
    try (var events = new MeterEvents(listener)) {
      forEachFolder(request.probes(), (folder, some) -> watch(folder, request.of(some), events));
    }
  }

  private List<ChosenProbe> watch(Path folder, WatchRequest request, MeterEvents events) throws InterruptedException {
    Duration length = request.length() == null ? ENDLESS : request.length();
    switch (run(folder, new ForkJob.Watch(request), ForkLimit.of(length.plus(TOLERANCE)), events)) {
      case ForkOutcome.Replied(ForkReply.Watched _) -> {
      }
      case ForkOutcome.Replied(ForkReply.Refused(String message)) -> throw new InvalidInputException(message);
      case ForkOutcome.Replied(var other) -> throw unexpected(other);
      case ForkOutcome.Died died ->
          request.probes().forEach(probe -> events.happened(new MeterEvent.Lost(probe.id(), died.explanation())));
    }
    return request.probes();
  }

  private ForkOutcome run(Path folder, ForkJob job, ForkLimit limit, ProgressListener listener)
      throws InterruptedException {
    try (var files = TemporaryFolder.create("joulemark-log")) {
      return launcher.run(List.of(folder), job, List.of(), limit, files.file("fork.log"), listener);
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

  private static IllegalStateException unexpected(ForkReply reply) {
    return new IllegalStateException("the fork answered " + reply.getClass().getSimpleName() + " about probes");
  }

  /** What to do with the probes of one plugin folder. */
  private interface FolderWork<T> {
    T perform(Path folder, List<ChosenProbe> probes) throws InterruptedException;
  }
}
