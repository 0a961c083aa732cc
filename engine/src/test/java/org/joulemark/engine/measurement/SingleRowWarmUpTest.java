package org.joulemark.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleRowWarmUpTest {

  private final AtomicInteger inferred = new AtomicInteger();

  @Test
  void infersAsManyRowsAsTheCompilerWaitsFor() {
    SingleRowWarmUp.run(inferred::incrementAndGet, 60);

    assertThat(inferred).hasValue(SingleRowWarmUp.ROWS);
  }

  @Test
  void endsAtItsLimitHoweverSlowARowIs() {
    SingleRowWarmUp.run(inferred::incrementAndGet, 0);

    assertThat(inferred).hasValue(1);
  }
}
