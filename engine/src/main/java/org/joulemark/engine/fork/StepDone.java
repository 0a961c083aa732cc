package org.joulemark.engine.fork;

import java.util.function.Consumer;
import org.joulemark.api.Progress;

/** A step of long work is done, as {@link Progress#step} tells it. */
public record StepDone(int step, int steps, String state) {

  /** Has the parent told of every step. */
  public static Progress tellingOf(ForkContext<StepDone> context) {
    return (step, steps, state) -> context.tell(new StepDone(step, steps, state));
  }

  /** Passes steps on. */
  public static Consumer<StepDone> heardBy(Progress progress) {
    return done -> progress.step(done.step, done.steps, done.state);
  }
}
