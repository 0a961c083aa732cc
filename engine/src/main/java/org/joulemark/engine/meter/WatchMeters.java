package org.joulemark.engine.meter;

import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;

/** Watch meters until the time is over, none is left, or the parent says so; what was read is told on the way. */
public record WatchMeters(WatchRequest request) implements ForkJob<MeterEvent, ForkJob.Done> {

  @Override
  public Done perform(ForkContext<MeterEvent> context) {
    new MeterWatch(context.catalog(), request, context::tell).watch();
    return new Done();
  }

  @Override
  public boolean tidiesUp() {
    return true;
  }

  @Override
  public Class<MeterEvent> eventType() {
    return MeterEvent.class;
  }

  @Override
  public Class<Done> answerType() {
    return Done.class;
  }
}
