package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLimit;

/** Ask probes what they can count here. */
public record SurveySources(List<ChosenProbe> probes) implements ForkJob<Void, SurveySources.Answer> {

  /** The fork outlives whatever its probes are granted. */
  public static final ForkLimit LIMIT = ForkLimit.of(MeterOpening.LIMIT.plus(Duration.ofMinutes(1)));

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
