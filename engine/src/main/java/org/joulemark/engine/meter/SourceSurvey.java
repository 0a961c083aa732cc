package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plugin.PluginCatalog;

/** Finds out what probes can count on this machine. */
public final class SourceSurvey {

  /** A management controller on a network takes its time; but a survey has to end. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private final PluginCatalog catalog;

  /** Asks probes of this catalog. */
  public SourceSurvey(PluginCatalog catalog) {
    this.catalog = catalog;
  }

  /** What each can count, in the same order. They are asked at the same time, each on a thread of its own. */
  public List<EnergySource> of(List<ChosenProbe> probes) {
    List<CompletableFuture<EnergySource>> answers = probes.stream().map(this::ask).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<EnergySource> ask(ChosenProbe chosen) {
    var answer = new CompletableFuture<EnergySource>();
    Thread.ofPlatform()
        .daemon()
        .name("survey-" + chosen.id())
        .start(() -> answer.complete(survey(chosen)));
    return answer.completeOnTimeout(
        EnergySource.refused(chosen.id(), "it did not answer within " + LIMIT.toSeconds() + " s"),
        LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private EnergySource survey(ChosenProbe chosen) {
    try {
      return surveyed(chosen);
    } catch (InterruptedException _) {
      return EnergySource.refused(chosen.id(), "the survey was interrupted");
    }
  }

  private EnergySource surveyed(ChosenProbe chosen) throws InterruptedException {
    return switch (OpeningOutcome.of(catalog.probe(chosen.id()).plugin(), chosen.settings())) {
      case OpeningOutcome.Refused(String reason) -> EnergySource.refused(chosen.id(), reason);
      case OpeningOutcome.Opened(EnergyMeter meter) -> domains(chosen.id(), meter);
    };
  }

  private static EnergySource domains(String probe, EnergyMeter meter) {
    try (meter) {
      return EnergySource.of(probe, meter.domains());
    } catch (InvalidInputException lost) {
      return EnergySource.refused(probe, lost.getMessage());
    } catch (RuntimeException | LinkageError broken) {
      return EnergySource.refused(probe, OpeningOutcome.fault(broken));
    }
  }
}
