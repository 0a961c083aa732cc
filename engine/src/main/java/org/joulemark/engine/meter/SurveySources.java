package org.joulemark.engine.meter;

import java.util.List;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;

/** Ask probes what they can count here. */
public record SurveySources(List<ChosenProbe> probes) implements ForkJob<Void, SurveySources.Answer> {

  /** What each of the probes can count, in the same order. */
  public record Answer(List<EnergySource> sources) {}

  @Override
  public Answer perform(ForkContext<Void> context) {
    return new Answer(new SourceSurvey(context.catalog()).of(probes));
  }

  @Override
  public Class<Void> eventType() {
    return Void.class;
  }

  @Override
  public Class<Answer> answerType() {
    return Answer.class;
  }
}
