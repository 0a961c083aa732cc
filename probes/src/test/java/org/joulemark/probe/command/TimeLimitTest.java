package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HeldTime time = HeldTime.still();
  private final CompletableFuture<String> outside = new CompletableFuture<>();

  @Test
  void givesWhatIsThereAlready() throws Exception {
    assertThat(TimeLimit.await(CompletableFuture.completedFuture("340 W"), LIMIT, time)).isEqualTo("340 W");
  }

  @Test
  void givesWhatComesInTheLastMoment() throws Exception {
    Thread.ofPlatform().start(() -> {
      passed(LIMIT.minusNanos(1));
      outside.complete("340 W");
    });

    assertThat(TimeLimit.await(outside, LIMIT, time)).isEqualTo("340 W");
  }

  @Test
  void endsWithTheLimitAndLeavesTheRestToTheCaller() {
    Thread.ofPlatform().start(() -> passed(LIMIT));

    assertThatThrownBy(() -> TimeLimit.await(outside, LIMIT, time)).isInstanceOf(TimeoutException.class);
    assertThat(outside).isNotDone();
  }

  @Test
  void tellsWhatFailed() {
    var broken = new IOException("broken pipe");
    outside.completeExceptionally(broken);

    assertThatThrownBy(() -> TimeLimit.await(outside, LIMIT, time)).isInstanceOf(ExecutionException.class)
        .hasCause(broken);
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> TimeLimit.await(outside, LIMIT, time)).isInstanceOf(InterruptedException.class);
  }

  private void passed(Duration duration) {
    try {
      time.awaitSleepers(1);
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
    time.advance(duration);
  }
}
