package org.joulemark.engine.meter;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.plugin.PluginCatalog;

/** Finds out what probes can count on this machine, by opening them. */
public final class SourceSurvey {

  private final PluginCatalog catalog;
  private final TimeSource time;

  /** Asks probes of this catalog. */
  public SourceSurvey(PluginCatalog catalog) {
    this(catalog, TimeSource.system());
  }

  /** Asks probes by another clock. */
  SourceSurvey(PluginCatalog catalog, TimeSource time) {
    this.catalog = catalog;
    this.time = time;
  }

  /**
   * What each can count, in the same order. They are asked at the same time, each on a thread of its own and for no longer
   * than {@link MeterOpening#LIMIT}.
   */
  public List<EnergySource> of(List<ChosenProbe> probes) {
    List<CompletableFuture<EnergySource>> answers = probes.stream().map(this::ask).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<EnergySource> ask(ChosenProbe chosen) {
    var question = new Question(chosen.id());
    var opening = new MeterOpening(chosen.id(), catalog.probe(chosen.id()).plugin(), chosen.settings());
    var thread = new MeterThread(opening, ReadingPace::recording, time, question);
    var _ = thread.finished().thenRun(question::closed);
    thread.start();
    return question.answer;
  }

  /** Opens a meter and closes it again unread. */
  private static final class Question implements MeterThread.Listener {

    private final String probe;
    private final CompletableFuture<EnergySource> answer = new CompletableFuture<>();
    private List<EnergyDomain> domains = List.of();

    Question(String probe) {
      this.probe = probe;
    }

    @Override
    public boolean opened(List<EnergyDomain> told) {
      domains = told;
      return false;
    }

    /** The answer waits for this: a fork that has answered ends, and would leave a session with a BMC open. */
    void closed() {
      answer.complete(EnergySource.of(probe, domains));
    }

    @Override
    public void refused(String reason) {
      answer.complete(EnergySource.refused(probe, reason));
    }

    @Override
    public void lost(String reason) {
      refused(reason);
    }

    @Override
    public void read(EnergySample sample) {
      throw new IllegalStateException("this meter was to be closed unread");
    }

    @Override
    public void paced(ReadingPace pace) {
      throw new IllegalStateException("this meter was to be closed unread");
    }
  }
}
